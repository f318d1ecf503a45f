import { Bidi } from '../../../ui/bidi.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { useText } from '../../../ui/text.ts';

export interface LineListProps {
  readonly title: string;
  /** The first of them. */
  readonly lines: readonly string[];
  readonly total: number;
}

/** Lines of words in which a replay differs. */
export function LineList({ title, lines, total }: LineListProps) {
  const t = useText();
  if (total === 0) return null;
  return (
    <Fold title={title} aside={total}>
      <ul className="replay-lines">
        {lines.map((line, index) => (
          // A page may say the same twice.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Bidi text={line} reveal />
          </li>
        ))}
      </ul>
      {lines.length < total && (
        <p className="muted">{t('page.replay.more', { count: total - lines.length })}</p>
      )}
    </Fold>
  );
}
