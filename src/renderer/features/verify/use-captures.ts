import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import {
  capturesShown,
  withBundle,
  type CapturesShown,
  type CheckedCaptures,
} from '../../../shared/page/checked-captures.ts';
import { useClient } from '../../transport/client-context.tsx';
import { nameOf, verifyInput, type VerifyDraft } from './verify-request.ts';

/** Captured pages of the bundles that were checked one after another since the page was opened. */
export interface Captures {
  /** Those of the bundle that was read last, compared; null where it holds none, or where they could not be read. */
  readonly shown: CapturesShown | null;
  /** Reads those of a bundle that was checked. That changes no verdict, and a failure of it is none of the check. */
  readonly read: (draft: VerifyDraft, report: VerificationReport) => void;
}

export function useCaptures(): Captures {
  const client = useClient();
  const [checked, setChecked] = useState<readonly CheckedCaptures[]>([]);
  const reading = useMutation({
    mutationFn: async ({ draft, report }: { draft: VerifyDraft; report: VerificationReport }) => {
      const { path, identity } = verifyInput(draft, []);
      const about = { bundle: report.bundle ?? path, file: nameOf(draft) };
      if (!report.exhibits.some(({ kind, withheld }) => kind === 'page' && !withheld))
        return { ...about, captures: [] };
      if (draft.dropped === null)
        return {
          ...about,
          ...(await client.call('bundle.captures', {
            path,
            ...(identity === undefined ? {} : { identity }),
          })),
        };
      const { capturesInBrowser } = await import('../../../shared/browser/captures-in-browser.ts');
      return { ...about, captures: await capturesInBrowser({ kind: 'zip', file: draft.dropped }, crypto) };
    },
    onSuccess: (latest) => setChecked((last) => withBundle(last, latest)),
  });
  return {
    shown: reading.isSuccess ? capturesShown(checked) : null,
    read: (draft, report) => reading.mutate({ draft, report }),
  };
}
