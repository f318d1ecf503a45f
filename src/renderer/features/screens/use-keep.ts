import { useRef, useState } from 'react';
import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { CallFailed } from '../../transport/call-failed.ts';
import { useClient } from '../../transport/client-context.tsx';
import { picturesToKeep, type Shot } from './shot.ts';

export interface Keep {
  readonly isRunning: boolean;
  /** What is kept so far, in its order; null before anything was to be kept. */
  readonly kept: readonly AddedItem[] | null;
  readonly error: Error | null;
  /** Keeps the pictures one after another. After a failure it goes on where it stopped, in the same series. */
  readonly start: (shots: readonly Shot[], name: string, taken: number) => void;
}

/** Keeping a series: each picture goes from memory straight into the encrypted store. */
export function useKeep(caseId: CaseId): Keep {
  const client = useClient();
  const series = useRef(crypto.randomUUID());
  const [kept, setKept] = useState<readonly AddedItem[] | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const run = async (shots: readonly Shot[], name: string, taken: number): Promise<void> => {
    const items = [...(kept ?? [])];
    setKept(items);
    for (const picture of picturesToKeep(shots, name, taken, series.current).slice(items.length)) {
      const { items: added, refused } = await client.addPicture(caseId, picture, crypto.randomUUID());
      const [item] = added;
      const [why] = refused;
      if (item === undefined)
        throw new CallFailed(why?.code ?? 'INTERNAL', why?.message ?? 'The picture was not kept.');
      items.push(item);
      setKept([...items]);
    }
  };
  return {
    isRunning,
    kept,
    error,
    start(shots, name, taken) {
      if (isRunning) return;
      setRunning(true);
      setError(null);
      run(shots, name, taken)
        .catch((failure: unknown) => {
          setError(failure instanceof Error ? failure : new Error('unknown'));
        })
        .finally(() => setRunning(false));
    },
  };
}
