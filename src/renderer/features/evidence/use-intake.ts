import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgressEvent } from '../../../shared/contract/events.ts';
import type { AddResult } from '../../../shared/contract/item-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useJob } from '../../app/use-job.ts';
import type { GivenFile } from '../../transport/client.ts';
import { useClient } from '../../transport/client-context.tsx';

/** What a person gives: files of the browser, which may still have to be listed, or places on this computer. */
export type Given =
  | { readonly kind: 'files'; readonly files: () => Promise<readonly GivenFile[]> }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

export interface Intake {
  readonly take: (given: Given) => void;
  readonly isRunning: boolean;
  readonly isCancelling: boolean;
  readonly progress: ProgressEvent | null;
  /** Which of the given files is under work, from 1, where the window knows. */
  readonly turn: { readonly index: number; readonly of: number } | null;
  readonly cancel: () => void;
  readonly result: AddResult | null;
  readonly error: Error | null;
  /** Puts the last result away. */
  readonly dismiss: () => void;
}

/** Taking things into a case: one undertaking at a time. */
export function useIntake(caseId: CaseId): Intake {
  const client = useClient();
  const job = useJob();
  const [turn, setTurn] = useState<Intake['turn']>(null);
  const { mutate, isPending, data, error, reset } = useMutation({
    mutationFn: async (given: Given): Promise<AddResult> => {
      setTurn(null);
      if (given.kind === 'paths') {
        const paths = [...given.paths];
        return job.run(async (id) => client.call('item.add', { case: caseId, paths, job: id }));
      }
      const files = await given.files();
      const onTurn = (index: number): void => setTurn({ index: index + 1, of: files.length });
      return job.run(async (id) => client.addFiles(caseId, files, {}, id, onTurn));
    },
  });
  return {
    take: (given) => {
      if (!isPending) mutate(given);
    },
    isRunning: isPending,
    isCancelling: job.isCancelling,
    progress: job.progress,
    turn,
    cancel: job.cancel,
    result: data ?? null,
    error,
    dismiss: reset,
  };
}
