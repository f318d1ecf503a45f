import type { CaseId } from '../../../shared/model/ids.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

/** What happened when, over the whole case. */
export function TimelinePage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  return (
    <div className="page" data-case={caseId}>
      <PageHeader title={t('place.timeline')} />
    </div>
  );
}
