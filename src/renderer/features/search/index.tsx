import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useText } from '../../ui/text.ts';
import { Entities } from './entities.tsx';
import { WordSearch } from './word-search.tsx';
import './search.css';

/** Finding things in a case: words, and the numbers and addresses that stand in its chats. */
export function SearchPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const items = useCall('item.list', { case: caseId }).data?.items ?? [];
  const [view, setView] = useState<'words' | 'entities'>('words');
  return (
    <div className="page">
      <PageHeader title={t('search.title')} lead={t('search.lead')} />
      <Tabs
        label={t('search.title')}
        selected={view}
        onSelect={setView}
        items={[
          {
            id: 'words',
            title: t('search.words'),
            content: <WordSearch caseId={caseId} items={items} />,
          },
          { id: 'entities', title: t('entity.title'), content: <Entities caseId={caseId} /> },
        ]}
      />
    </div>
  );
}
