import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

export interface ItemPageProps {
  readonly caseId: CaseId;
  readonly itemId: ItemId;
  /** The message to open a transcript at, from 1. */
  readonly message?: number;
}

/** One item, with its viewer and its inspector. */
export function ItemPage({ caseId, itemId }: ItemPageProps) {
  const t = useText();
  return (
    <div className="page" data-case={caseId} data-item={itemId}>
      <PageHeader title={t('place.evidence')} />
    </div>
  );
}
