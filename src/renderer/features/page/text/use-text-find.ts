import { useEffect, useRef, useState } from 'react';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';

export interface TextFind {
  readonly query: string;
  /** Begins a search; empty words end it. */
  readonly search: (query: string) => void;
  readonly place: { readonly current: number; readonly total: number } | null;
  /** The line of the place that is shown, from 1; null where there is none. */
  readonly line: number | null;
  /** Goes to the next place or the one before, around the ends. */
  readonly step: (by: 1 | -1) => void;
}

const none: readonly number[] = [];

/** Search in the words of a page: the first line at or after `from`, then from line to line. */
export function useTextFind(item: ItemId, from: number, onGo: (line: number) => void): TextFind {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const answer = useCall('page.text', { item, query, offset: 0, limit: 1 }, { enabled: query !== '' });
  const found = query === '' ? none : (answer.data?.found ?? none);
  const shown = useRef<readonly number[]>(none);

  const goTo = (place: number): void => {
    const line = found[place];
    if (line === undefined) return;
    setIndex(place);
    onGo(line);
  };
  useEffect(() => {
    if (found.length === 0 || shown.current === found) return;
    shown.current = found;
    goTo(
      Math.max(
        0,
        found.findIndex((line) => line >= from),
      ),
    );
    // Only a new answer moves the text, not every step in it.
    // eslint-disable-next-line react/exhaustive-deps
  }, [found]);

  return {
    query,
    search: setQuery,
    place:
      answer.data === undefined || query === ''
        ? null
        : { current: index + 1, total: answer.data.foundTotal },
    line: found[index] ?? null,
    step: (by) => {
      if (found.length > 0) goTo((index + by + found.length) % found.length);
    },
  };
}
