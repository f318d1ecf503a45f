import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useClient } from '../../transport/client-context.tsx';
import type { GivenList } from './read-list-file.ts';

/** How long nothing must be typed until the list is read. */
const STILL_MS = 250;

/** What the core reads in a list while it is typed. */
export interface Preview {
  /** Null for an empty list, and before it was read for the first time. */
  readonly found: Output<'batch.preview'> | null;
  /** False while what was typed last is not read yet. */
  readonly isCurrent: boolean;
}

/** Has the core read the list, a moment after the last key. Nothing of it is asked of anybody. */
export function usePreview({ text, isTable }: GivenList, allowPrivate: boolean): Preview {
  const client = useClient();
  const wanted = `${String(isTable)} ${String(allowPrivate)} ${text}`;
  const [read, setRead] = useState<{ readonly of: string; readonly found: Preview['found'] }>({
    of: '',
    found: null,
  });
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      client.call('batch.preview', { text, isTable, allowPrivate }).then(
        (found) => {
          if (!isOver) setRead({ of: wanted, found });
          return found;
        },
        () => {
          if (!isOver) setRead({ of: wanted, found: null });
        },
      );
    }, STILL_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, text, isTable, allowPrivate, wanted]);
  return { found: text.trim() === '' ? null : read.found, isCurrent: read.of === wanted };
}
