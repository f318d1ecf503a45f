import { useText } from '../../ui/text.ts';
import { lackWords, type Lack } from '../page/missing/lack-words.ts';

export interface MissingListProps {
  readonly missing: readonly Lack[];
  /** The level of its heading. */
  readonly level: 3 | 4;
}

/** What a record lacks and why; nothing where it lacks nothing. */
export function MissingList({ missing, level }: MissingListProps) {
  const t = useText();
  if (missing.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section className="capture-lacks">
      <Heading>{t('capture.page.done.missing')}</Heading>
      <ul>
        {missing.map((lack) => {
          const { what, reason } = lackWords(t, lack);
          return (
            <li key={`${lack.what} ${lack.reason}`}>
              <strong>{what}</strong>
              <br />
              {reason}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
