import type { CaseId } from '../../../shared/model/ids.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

/** Sealing a bundle for somebody else. */
export function HandOverPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  return (
    <div className="page" data-case={caseId}>
      <PageHeader title={t('place.hand-over')} />
    </div>
  );
}
