import { FolderOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { CaseCard } from './case-card.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';

/** The cases of the vault, those with the latest entry first. */
export function CasesPage() {
  const t = useText();
  const list = useCall('case.list', {});
  const [isOpening, setIsOpening] = useState(false);
  const cases = (list.data?.cases ?? []).toSorted((a, b) => (a.lastEventAt < b.lastEventAt ? 1 : -1));
  const open = (
    <Button kind="primary" icon={Plus} onPress={() => setIsOpening(true)}>
      {t('cases.new')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader
        title={t('place.cases')}
        lead={t('cases.lead')}
        actions={cases.length > 0 ? open : undefined}
      />
      {list.error !== null && (
        <ErrorNotice
          error={list.error}
          actions={<Button onPress={() => void list.refetch()}>{t('action.again')}</Button>}
        />
      )}
      {list.isPending && <Waiting />}
      {list.data !== undefined && cases.length === 0 && (
        <EmptyState icon={FolderOpen} title={t('cases.empty.title')} actions={open}>
          {t('cases.empty.body')}
        </EmptyState>
      )}
      {cases.length > 0 && (
        <ul className="case-list" aria-label={t('cases.list')}>
          {cases.map((one) => (
            <li key={one.id}>
              <CaseCard summary={one} />
            </li>
          ))}
        </ul>
      )}
      <NewCaseDialog isOpen={isOpening} onClose={() => setIsOpening(false)} />
    </div>
  );
}
