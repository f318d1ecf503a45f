import { useEffect, useMemo, useRef, useState } from 'react';
import type { ItemId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { asInput, type MessageFilter } from './message-filter.ts';
import { firstAtLeast } from './row-model.ts';

export interface Find {
  readonly query: string;
  /** Begins a search; empty words end it. */
  readonly search: (query: string) => void;
  readonly hits: ReadonlySet<number>;
  readonly place: { readonly current: number; readonly total: number } | null;
  /** Goes to the next place or the one before, around the ends. */
  readonly step: (by: 1 | -1) => void;
}

const none: readonly number[] = [];

/** Search within one chat: the first place at or after the message under the cursor, then from place to place. */
export function useFind(
  item: ItemId,
  filter: MessageFilter,
  current: number,
  onGo: (n: number) => void,
): Find {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const found = useCall('transcript.find', { item, query, ...asInput(filter) }, { enabled: query !== '' });
  const at = query === '' ? none : (found.data?.at ?? none);
  const hits = useMemo(() => new Set(at), [at]);
  const shown = useRef<readonly number[]>(none);

  const goTo = (place: number): void => {
    const n = at[place];
    if (n === undefined) return;
    setIndex(place);
    onGo(n);
  };
  useEffect(() => {
    if (at.length === 0 || shown.current === at) return;
    shown.current = at;
    const next = firstAtLeast(at, current);
    goTo(next === at.length ? 0 : next);
    // Only a new answer moves the list, not every step in it.
    // eslint-disable-next-line react/exhaustive-deps
  }, [at]);

  return {
    query,
    search: setQuery,
    hits,
    place: found.data === undefined || query === '' ? null : { current: index + 1, total: at.length },
    step: (by) => {
      if (at.length > 0) goTo((index + by + at.length) % at.length);
    },
  };
}
