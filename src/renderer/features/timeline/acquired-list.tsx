import { Clock } from 'lucide-react';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { hrefOf } from '../../app/route.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { KindSign } from '../item/kind-sign.tsx';

export interface AcquiredListProps {
  readonly caseId: CaseId;
  readonly items: readonly ItemSummary[];
}

/** The items of a case in the order in which they were preserved. */
export function AcquiredList({ caseId, items }: AcquiredListProps) {
  const t = useText();
  if (items.length === 0) {
    return (
      <EmptyState icon={Clock} title={t('timeline.empty.title')}>
        {t('timeline.empty.body')}
      </EmptyState>
    );
  }
  const sorted = items.toSorted((a, b) => (a.acquiredAt < b.acquiredAt ? -1 : 1));
  return (
    <ol className="day-list">
      {sorted.map((item) => (
        <li key={item.id} className="acquired">
          <DateTime value={item.acquiredAt} />
          <Link href={hrefOf({ name: 'item', caseId, itemId: item.id })}>{item.exhibit}</Link>
          <KindSign kind={item.kind} />
          <Bidi text={item.name} reveal className="acquired-name" />
        </li>
      ))}
    </ol>
  );
}
