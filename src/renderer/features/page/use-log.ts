import type { Input } from '../../../shared/contract/index.ts';
import type { PageLogName, PageLogStretch } from '../../../shared/contract/page-rows.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { useClient } from '../../transport/client-context.tsx';
import { STRETCH } from './stretches.ts';
import { useStretches } from './use-stretches.ts';

type Rows = { readonly [Stretch in PageLogStretch as Stretch['log']]: Stretch['rows'][number] };
export type RowOf<Log extends PageLogName> = Rows[Log];

export interface LogRows<Log extends PageLogName> {
  /** Lines of the whole log, and those that the question leaves; null before the first answer. */
  readonly counts: { readonly total: number; readonly matching: number } | null;
  /** A row by its place among those that match, from 0; undefined while it is on its way. */
  readonly rowAt: (index: number) => RowOf<Log> | undefined;
  readonly error: Error | null;
}

/** The rows of one log that answer a question, fetched as they come into sight. */
export function useLog<Log extends PageLogName>(
  item: ItemId,
  log: Log,
  query: string,
  filter: NonNullable<Input<'page.log'>['filter']>,
  inSight: readonly number[],
): LogRows<Log> {
  const client = useClient();
  const { first, holding, error } = useStretches<PageLogStretch>(
    ['page.log', { item, log, query, filter }],
    async (place) => client.call('page.log', { item, log, query, filter, ...place }),
    inSight,
  );
  return {
    counts: first === undefined ? null : { total: first.total, matching: first.matching },
    rowAt: (index) => {
      const answer = holding(index);
      return answer !== undefined && isOf(answer, log) ? answer.rows[index % STRETCH] : undefined;
    },
    error,
  };
}

/** Whether a stretch is of the log that was asked for; any other one is a fault of the program. */
function isOf<Log extends PageLogName>(
  stretch: PageLogStretch,
  log: Log,
): stretch is PageLogStretch & { readonly rows: readonly RowOf<Log>[] } {
  return stretch.log === log;
}
