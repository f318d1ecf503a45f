import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProgressEvent } from '../../shared/contract/events.ts';
import { useClient } from './client-context.tsx';

/** Where long work stands. */
export type JobState<Result> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ProgressEvent | null; readonly isCancelling: boolean }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Job<Result> {
  readonly state: JobState<Result>;
  /** Begins the work, which gets the id to pass on as `job`. Does nothing while earlier work runs. */
  readonly start: (work: (job: string) => Promise<Result>) => void;
  /** Asks the core to stop; the work then ends as failed with CANCELLED, or as done where it was faster. */
  readonly cancel: () => void;
  /** Forgets the last result. */
  readonly reset: () => void;
}

/** Long work of the core: one at a time, with its progress and a way to stop it. Leaving the page does not stop it. */
export function useJob<Result>(): Job<Result> {
  const client = useClient();
  const [state, setState] = useState<JobState<Result>>({ kind: 'idle' });
  const running = useRef<string | null>(null);

  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.event !== 'progress' || event.job !== running.current) return;
        setState((last) => (last.kind === 'running' ? { ...last, progress: event } : last));
      }),
    [client],
  );

  const start = useCallback((work: (job: string) => Promise<Result>): void => {
    if (running.current !== null) return;
    const job = crypto.randomUUID();
    running.current = job;
    setState({ kind: 'running', progress: null, isCancelling: false });
    const end = (outcome: JobState<Result>): void => {
      running.current = null;
      setState(outcome);
    };
    work(job).then(
      (result) => end({ kind: 'done', result }),
      (error: unknown) => end({ kind: 'failed', error }),
    );
  }, []);

  const cancel = useCallback((): void => {
    const job = running.current;
    if (job === null) return;
    setState((last) => (last.kind === 'running' ? { ...last, isCancelling: true } : last));
    // The outcome of the work itself tells whether it stopped.
    client.call('job.cancel', { job }).catch(() => undefined);
  }, [client]);

  const reset = useCallback((): void => {
    if (running.current === null) setState({ kind: 'idle' });
  }, []);

  return { state, start, cancel, reset };
}
