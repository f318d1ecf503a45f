import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProgressEvent } from '../../../shared/contract/events.ts';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { verifyInput, type VerifyDraft } from './verify-request.ts';

/** Between two steps of the bar, in milliseconds. */
const STEP = 100;

export interface BundleCheck {
  /** Takes the keys that are trusted besides those of the draft. */
  readonly check: UseMutationResult<VerificationReport, Error, readonly Fingerprint[]>;
  readonly progress: ProgressEvent | null;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
}

/** The check of a bundle: by the core where its path is known, else in the window itself. */
export function useCheck(draft: VerifyDraft, isOpen: boolean): BundleCheck {
  const client = useClient();
  const job = useJob();
  const [own, setOwn] = useState<ProgressEvent | null>(null);
  const stop = useRef<AbortController | null>(null);

  const inWindow = async (file: File, more: readonly Fingerprint[]): Promise<VerificationReport> => {
    const controller = new AbortController();
    stop.current = controller;
    let last = 0;
    try {
      const { checkInWindow } = await import('./check-in-window.ts');
      return await checkInWindow({
        file,
        draft,
        more,
        signal: controller.signal,
        onProgress({ bytes, totalBytes }) {
          const now = performance.now();
          if (now - last < STEP) return;
          last = now;
          const at = { done: bytes, total: totalBytes, unit: 'bytes', step: null } as const;
          setOwn({ event: 'progress', job: '', phase: 'verifying', ...at });
        },
      });
    } finally {
      stop.current = null;
      setOwn(null);
    }
  };

  const check = useMutation({
    mutationFn: async (more: readonly Fingerprint[]) =>
      draft.dropped === null
        ? job.run(async (id) =>
            client.call('bundle.verify', { ...verifyInput(draft, more, isOpen), job: id }),
          )
        : inWindow(draft.dropped, more),
  });
  return {
    check,
    progress: own ?? job.progress,
    cancel() {
      stop.current?.abort();
      job.cancel();
    },
    isCancelling: job.isCancelling,
  };
}
