import { Check, Copy } from 'lucide-react';
import { useCopied } from './hash.tsx';
import { IconButton } from './icon-button.tsx';
import { useText } from './text.ts';

/** A command to be copied into a terminal: on one line, however long. */
export function CodeLine({ text }: { readonly text: string }) {
  const t = useText();
  const [copied, copy] = useCopied(text);
  return (
    <div className="code-line">
      {/* It scrolls sideways, so it must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre dir="ltr" tabIndex={0}>
        {text}
      </pre>
      <IconButton
        icon={copied ? Check : Copy}
        size="small"
        label={t(copied ? 'action.copied' : 'action.copy')}
        onPress={copy}
      />
    </div>
  );
}
