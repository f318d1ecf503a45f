import type { CaseId } from '../../../shared/model/ids.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

/** The evidence of a case. */
export function EvidencePage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  return (
    <div className="page" data-case={caseId}>
      <PageHeader title={t('place.evidence')} />
    </div>
  );
}
