import { useText } from './text.ts';
import { splitInvisible } from '../../shared/text/invisible.ts';

export interface BidiProps {
  /** Text that came from evidence, or that a person entered. */
  readonly text: string;
  /** Puts a visible mark in the place of every character that cannot be seen. */
  readonly reveal?: boolean;
  readonly className?: string;
}

/** Text from evidence: in its own direction, and unable to change the order of the words around it. */
export function Bidi({ text, reveal = false, className }: BidiProps) {
  return (
    <bdi dir="auto" className={className}>
      {reveal ? <Revealed text={text} /> : text}
    </bdi>
  );
}

/** Text with a visible mark in the place of every character that cannot be seen; for use inside an element that isolates it. */
export function Revealed({ text }: { readonly text: string }) {
  const t = useText();
  return splitInvisible(text).map((piece) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <bdi key={piece.at} className="bidi-mark">
        <span className="visually-hidden">{t('bidi.mark', { code: piece.code })}</span>
        <span aria-hidden>{piece.code}</span>
      </bdi>
    ),
  );
}
