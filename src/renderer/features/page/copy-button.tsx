import { Check, Copy } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useCopied } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';
import { Tooltip } from '../../ui/tooltip.tsx';

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, in words. */
  readonly label: string;
  /** Of a row that has not the focus: reached with the row, not with Tab. */
  readonly isAside?: boolean;
}

/** Copies one value. */
export function CopyButton({ text, label, isAside = false }: CopyButtonProps) {
  const t = useText();
  const [copied, copy] = useCopied(text);
  return (
    <Tooltip text={copied ? t('action.copied') : label}>
      <AriaButton
        aria-label={copied ? t('action.copied') : label}
        className="button button-icon button-quiet button-small page-copy"
        excludeFromTabOrder={isAside}
        onPress={copy}
      >
        {copied ? <Check size={16} /> : <Copy size={16} />}
      </AriaButton>
    </Tooltip>
  );
}
