import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProgressEvent } from '../../shared/contract/events.ts';
import { useClient } from '../transport/client-context.tsx';

export interface Job {
  /** True from the start of the work until it ended. */
  readonly isRunning: boolean;
  readonly isCancelling: boolean;
  /** The latest that the core said; null before it said anything. */
  readonly progress: ProgressEvent | null;
  /** Runs work that is named by the job id given to it, and passes on what it yields or rejects with. */
  readonly run: <Value>(work: (job: string) => Promise<Value>) => Promise<Value>;
  /** Asks the core to stop; the work then rejects with CANCELLED. */
  readonly cancel: () => void;
}

/** Long work of the core: its progress, and a way to stop it. One at a time for each use. */
export function useJob(): Job {
  const client = useClient();
  const current = useRef<string | null>(null);
  const [state, setState] = useState<'idle' | 'running' | 'cancelling'>('idle');
  const [progress, setProgress] = useState<ProgressEvent | null>(null);

  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.event === 'progress' && event.job === current.current) setProgress(event);
      }),
    [client],
  );

  const run = useCallback(async <Value>(work: (job: string) => Promise<Value>): Promise<Value> => {
    const job = crypto.randomUUID();
    current.current = job;
    setProgress(null);
    setState('running');
    try {
      return await work(job);
    } finally {
      current.current = null;
      setState('idle');
      setProgress(null);
    }
  }, []);

  const cancel = useCallback(() => {
    const job = current.current;
    if (job === null) return;
    setState('cancelling');
    // Work that ended in the meantime needs no stopping, and what it ended with is already on its way.
    client.call('job.cancel', { job }).catch(() => undefined);
  }, [client]);

  return { isRunning: state !== 'idle', isCancelling: state === 'cancelling', progress, run, cancel };
}
