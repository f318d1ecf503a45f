import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { copyText } from './clipboard.ts';
import { IconButton } from './icon-button.tsx';
import { useText } from './text.ts';
import { Tooltip } from './tooltip.tsx';

export interface HashProps {
  /** A hash or a key's fingerprint, in hex, with or without `sha256:`. */
  readonly value: string;
  /** Shows only its beginning and its end; the whole stands in the tooltip, and pressing copies it. */
  readonly short?: boolean;
  readonly canCopy?: boolean;
}

/** Hex in groups of four, as it is read aloud and compared; copied or selected it has no spaces. */
export function Hash({ value, short = false, canCopy = true }: HashProps) {
  const t = useText();
  const [copied, copy] = useCopied(value);
  const digits = value.replace(/^sha256:/u, '');
  if (short) {
    return (
      <Tooltip text={copied ? t('hash.copied') : grouped(digits).join(' ')}>
        <AriaButton className="hash-short" onPress={copy}>
          {`${digits.slice(0, 8)}…${digits.slice(-8)}`}
          <span className="visually-hidden">{t('hash.copy')}</span>
        </AriaButton>
      </Tooltip>
    );
  }
  return (
    <span className="hash">
      <span className="hash-digits" dir="ltr">
        {grouped(digits).map((group, index) => (
          // A group has no identity but its place.
          // eslint-disable-next-line react/no-array-index-key
          <span key={index} className="hash-group">
            {group}
          </span>
        ))}
      </span>
      {canCopy && (
        <IconButton
          icon={copied ? Check : Copy}
          size="small"
          label={t(copied ? 'hash.copied' : 'hash.copy')}
          onPress={copy}
        />
      )}
    </span>
  );
}

/** Cuts digits into groups of four, for reading and for paper. */
export function grouped(digits: string): readonly string[] {
  return digits.match(/.{1,4}/gu) ?? [];
}

/** Copies a text, and says for two seconds that it did. */
export function useCopied(text: string): readonly [boolean, () => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => {
    // Where the system refuses, nothing is said to have been copied; the text can still be selected.
    copyText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return [copied, copy];
}
