import type { CaseId } from '../../../shared/model/ids.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

/** Everything that was done in a case. */
export function CustodyPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  return (
    <div className="page" data-case={caseId}>
      <PageHeader title={t('place.custody')} />
    </div>
  );
}
