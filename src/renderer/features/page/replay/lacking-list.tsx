import type { LackingRequest } from '../../../../shared/page/replay-finding.ts';
import { Fold } from '../../../ui/fold.tsx';
import { useText } from '../../../ui/text.ts';
import { Address } from '../address.tsx';

export interface LackingListProps {
  /** The first of them. */
  readonly lacking: readonly LackingRequest[];
  readonly total: number;
}

/** Requests of a replay that the record could not answer, and why. */
export function LackingList({ lacking, total }: LackingListProps) {
  const t = useText();
  if (total === 0) return null;
  return (
    <Fold title={t('page.replay.lacking')} aside={total}>
      <ul className="replay-lines">
        {lacking.map(({ url, method, reason }) => (
          <li key={`${method} ${url}`}>
            <Address value={url} />
            <span className="muted small"> · {t(`page.replay.lacking.${reason}`)}</span>
          </li>
        ))}
      </ul>
      {lacking.length < total && (
        <p className="muted">{t('page.replay.more', { count: total - lacking.length })}</p>
      )}
    </Fold>
  );
}
