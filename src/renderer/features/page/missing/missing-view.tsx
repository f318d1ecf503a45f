import { CircleCheck } from 'lucide-react';
import type { PageOverview, PageRemark } from '../../../../shared/contract/page-parts.ts';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useText } from '../../../ui/text.ts';
import { FailedList } from './failed-list.tsx';
import { countParts, sortRemarks } from './remarks.ts';
import { RemarkWords } from './remark-words.tsx';

export interface MissingViewProps {
  readonly item: ItemId;
  readonly page: PageOverview;
}

/** Everything that the record does not hold, and why. */
export function MissingView({ item, page }: MissingViewProps) {
  const t = useText();
  const sorted = sortRemarks(page.remarks);
  const { parts, absent, notes } = sorted;
  const isWhole = countParts(sorted) === 0 && page.counts.failed === 0;
  return (
    <div className="page-scroll stack">
      {isWhole && (
        <EmptyState icon={CircleCheck} title={t('page.missing.whole')}>
          {t('page.missing.whole.body')}
        </EmptyState>
      )}
      {countParts(sorted) > 0 && (
        <Card title={t('page.missing.parts')} className="missing-parts">
          <Remarks remarks={parts} />
          {absent.length > 0 && (
            <p className="missing-files">
              <strong>{t('page.lack.files')}</strong>
              <br />
              {absent.join(', ')}
            </p>
          )}
        </Card>
      )}
      {page.counts.failed > 0 && <FailedList item={item} count={page.counts.failed} />}
      {notes.length > 0 && (
        <Card title={t('page.missing.notes')}>
          <Remarks remarks={notes} />
        </Card>
      )}
    </div>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly PageRemark[] }) {
  return (
    <ul className="remark-list">
      {remarks.map((remark, index) => (
        // A record may say the same twice.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <RemarkWords remark={remark} />
        </li>
      ))}
    </ul>
  );
}
