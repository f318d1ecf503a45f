import { useMemo } from 'react';
import type { ItemId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { asInput, isFiltering, type MessageFilter } from './message-filter.ts';
import { PAGE_SIZE } from './message-pages.ts';
import { allRows, chosenRows, type RowModel } from './row-model.ts';

export interface Rows {
  /** Null until it is known. */
  readonly model: RowModel | null;
  /** Entries of the whole transcript, whatever the filter. */
  readonly total: number;
  readonly error: Error | null;
}

/** The rows that a filter leaves. */
export function useRows(item: ItemId, filter: MessageFilter): Rows {
  const isFiltered = isFiltering(filter);
  const first = useCall('transcript.page', { item, from: 1, limit: PAGE_SIZE });
  const chosen = useCall('transcript.find', { item, ...asInput(filter) }, { enabled: isFiltered });
  const total = first.data?.total ?? 0;
  const numbers = chosen.data?.at;
  const isKnown = first.data !== undefined;
  const model = useMemo(() => {
    if (!isKnown) return null;
    if (!isFiltered) return allRows(total);
    return numbers === undefined ? null : chosenRows(numbers);
  }, [isKnown, isFiltered, numbers, total]);
  return { model, total, error: first.error ?? (isFiltered ? chosen.error : null) };
}
