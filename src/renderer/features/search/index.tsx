import type { CaseId } from '../../../shared/model/ids.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

/** Search over one case. */
export function SearchPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  return (
    <div className="page" data-case={caseId}>
      <PageHeader title={t('place.search')} />
    </div>
  );
}
