import { useText } from './text.ts';
import { splitInvisible } from './invisible.ts';

export interface BidiProps {
  /** Text that came from evidence, or that a person entered. */
  readonly text: string;
  /** Puts a visible mark in the place of every character that cannot be seen. */
  readonly reveal?: boolean;
  readonly className?: string;
}

/** Text from evidence: in its own direction, and unable to change the order of the words around it. */
export function Bidi({ text, reveal = false, className }: BidiProps) {
  const t = useText();
  if (!reveal) {
    return (
      <bdi dir="auto" className={className}>
        {text}
      </bdi>
    );
  }
  return (
    <bdi dir="auto" className={className}>
      {splitInvisible(text).map((piece) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <bdi key={piece.at} className="bidi-mark">
            <span className="visually-hidden">{t('bidi.mark', { code: piece.code })}</span>
            <span aria-hidden>{piece.code}</span>
          </bdi>
        ),
      )}
    </bdi>
  );
}
