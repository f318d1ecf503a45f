import { useQueryClient } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { HitList } from './hit-list.tsx';
import { filterOf, noNarrowing, SearchNarrowing, type Narrowing } from './search-narrowing.tsx';

/** What was searched for last in a case, so that coming back from a hit finds the others still there. */
interface LastSearch {
  readonly query: string;
  readonly narrowing: Narrowing;
  readonly found: Output<'search.run'>;
}

const LIMIT = 200;

export interface WordSearchProps {
  readonly caseId: CaseId;
  readonly items: readonly ItemSummary[];
}

/** Search for words over one case. A search is recorded, so it runs only when it is asked for. */
export function WordSearch({ caseId, items }: WordSearchProps) {
  const t = useText();
  const queries = useQueryClient();
  const key = ['search.last', caseId];
  const [last, setLast] = useState<LastSearch | null>(() => queries.getQueryData<LastSearch>(key) ?? null);
  const [draft, setDraft] = useState(last?.query ?? '');
  const [narrowing, setNarrowing] = useState(last?.narrowing ?? noNarrowing);
  const search = useAct('search.run');
  const run = (): void => {
    const query = draft.trim();
    if (query === '') return;
    search.mutate(
      { case: caseId, query, limit: LIMIT, ...filterOf(narrowing) },
      {
        onSuccess: (found) => {
          queries.setQueryData<LastSearch>(key, { query, narrowing, found });
          setLast({ query, narrowing, found });
        },
      },
    );
  };
  return (
    <>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <div className="search-form">
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
          </div>
          <SearchNarrowing items={items} narrowing={narrowing} onChange={setNarrowing} />
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
    </>
  );
}
