import { ListOrdered } from 'lucide-react';
import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { BatchView } from './batch-view.tsx';
import { ListDialog } from './list-dialog.tsx';
import './capture.css';

/** The lists of addresses of a case: the latest first, one shown at a time. */
export function CapturesPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const list = useCall('batch.list', { case: caseId });
  const isClosed = useCall('case.get', { case: caseId }).data?.closed ?? false;
  const [isAsking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const batches = list.data?.batches ?? [];
  // A list that is at work, else the latest one.
  const usual = batches.find(({ state }) => state === 'running') ?? batches.at(-1);
  const shown = batches.find(({ id }) => id === chosen) ?? usual;
  const start = (
    <Button
      kind={batches.length === 0 ? 'primary' : 'secondary'}
      icon={ListOrdered}
      isDisabled={isClosed}
      onPress={() => setAsking(true)}
    >
      {t('captures.start')}
    </Button>
  );
  return (
    <div className="page captures-page">
      <PageHeader
        title={t('place.captures')}
        lead={t('captures.lead')}
        actions={batches.length > 0 && start}
      />
      {list.isPending && <Waiting />}
      {list.isError && <ErrorNotice error={list.error} />}
      {list.isSuccess && batches.length === 0 && (
        <EmptyState icon={ListOrdered} title={t('captures.empty.title')} actions={start}>
          {t('captures.empty.body')}
        </EmptyState>
      )}
      {batches.length > 1 && shown !== undefined && (
        <Select
          label={t('captures.choose')}
          className="captures-choice"
          value={shown.id}
          onChange={setChosen}
          options={batches.toReversed().map(({ id, name, list: { exhibit }, counts }) => ({
            id,
            label: `${exhibit} · ${name}`,
            aside: t('captures.progress', {
              ended: counts.all - counts.waiting - counts.running,
              all: counts.all,
            }),
          }))}
        />
      )}
      {shown !== undefined && <BatchView key={shown.id} batch={shown} isNext={shown !== usual} />}
      {isAsking && (
        <ListDialog
          caseId={caseId}
          onClose={() => setAsking(false)}
          onStarted={() => {
            setAsking(false);
            setChosen(null);
            void list.refetch();
          }}
        />
      )}
    </div>
  );
}
