import { useQueryClient } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct, useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { HitList } from './hit-list.tsx';
import './search.css';

/** What was searched for last in a case, so that coming back from a hit finds the others still there. */
interface LastSearch {
  readonly query: string;
  readonly found: Output<'search.run'>;
}

const LIMIT = 200;

/** Search over one case. A search is recorded, so it runs only when it is asked for. */
export function SearchPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const queries = useQueryClient();
  const key = ['search.last', caseId];
  const items = useCall('item.list', { case: caseId }).data?.items ?? [];
  const [last, setLast] = useState<LastSearch | null>(() => queries.getQueryData<LastSearch>(key) ?? null);
  const [draft, setDraft] = useState(last?.query ?? '');
  const search = useAct('search.run');
  const run = (): void => {
    const query = draft.trim();
    if (query === '') return;
    search.mutate(
      { case: caseId, query, limit: LIMIT },
      {
        onSuccess: (found) => {
          queries.setQueryData<LastSearch>(key, { query, found });
          setLast({ query, found });
        },
      },
    );
  };
  return (
    <div className="page">
      <PageHeader title={t('search.title')} lead={t('search.lead')} />
      <search>
        <form
          className="search-form"
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <SearchField
            aria-label={t('search.field')}
            className="find-field search-field"
            value={draft}
            onChange={setDraft}
          >
            <Search size={20} aria-hidden />
            <Input
              className="find-input"
              placeholder={t('search.field')}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
            />
          </SearchField>
          <Button kind="primary" type="submit" isPending={search.isPending}>
            {t('search.run')}
          </Button>
        </form>
      </search>
      {search.error !== null && <ErrorNotice error={search.error} />}
      {last === null ? (
        <EmptyState icon={Search} title={t('search.start.title')}>
          {t('search.start.body')}
        </EmptyState>
      ) : (
        <HitList caseId={caseId} query={last.query} found={last.found} items={items} />
      )}
    </div>
  );
}
