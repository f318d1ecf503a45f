import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { AcquiredList } from './acquired-list.tsx';
import { overlay } from './day-counts.ts';
import { DayList } from './day-list.tsx';
import './timeline.css';

type View = 'messages' | 'acquired';

/** What happened when, over the whole case. */
export function TimelinePage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const list = useCall('item.list', { case: caseId });
  const [view, setView] = useState<View>('messages');
  const items = list.data?.items;
  return (
    <div className="page">
      <PageHeader title={t('timeline.title')} lead={t('timeline.lead')} />
      {list.isPending && <Waiting />}
      {list.isError && <ErrorNotice error={list.error} />}
      {items !== undefined && (
        <Tabs
          label={t('timeline.title')}
          selected={view}
          onSelect={setView}
          items={[
            {
              id: 'messages',
              title: t('timeline.messages'),
              content: <Messages caseId={caseId} items={items} />,
            },
            {
              id: 'acquired',
              title: t('timeline.acquired'),
              content: <AcquiredList caseId={caseId} items={items} />,
            },
          ]}
        />
      )}
    </div>
  );
}

type Days = Output<'transcript.days'>;

function Messages({ caseId, items }: { readonly caseId: CaseId; readonly items: readonly ItemSummary[] }) {
  const t = useText();
  const client = useClient();
  const chats = useMemo(() => items.filter((item) => item.transcript !== null && !item.erased), [items]);
  const combine = useCallback(
    (results: UseQueryResult<Days>[]) => ({
      days: results.map(({ data }) => data?.days),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
    [],
  );
  const { days, error } = useQueries({
    queries: chats.map(({ id }) => ({
      queryKey: ['transcript.days', { item: id }],
      queryFn: async (): Promise<Days> => client.call('transcript.days', { item: id }),
    })),
    combine,
  });
  const whole = useMemo(
    () =>
      overlay(
        chats.flatMap(({ id, exhibit }, index) => {
          const own = days[index];
          return own === undefined ? [] : [{ item: id, exhibit, days: own }];
        }),
      ),
    [chats, days],
  );
  if (error !== null) return <ErrorNotice error={error} />;
  if (days.some((own) => own === undefined)) return <Waiting />;
  if (whole.length === 0) {
    return (
      <EmptyState icon={Clock} title={t('timeline.empty.title')}>
        {t('timeline.empty.body')}
      </EmptyState>
    );
  }
  return <DayList caseId={caseId} days={whole} />;
}
