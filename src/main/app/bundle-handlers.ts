import { z } from 'zod';
import type { VerifyProgress } from '../../shared/bundle/verify.ts';
import { sha256, uuid } from '../../shared/model/ids.ts';
import { verifyBundleAt } from '../bundle/open-verify.ts';
import { sealBundle } from './bundle/seal.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { eventViewOf } from './event-view.ts';
import { findCase } from './find.ts';
import { bundleAt, verifyKnowing } from './trust/verify.ts';
import { receiptText } from './witness/receipt-text.ts';

type Area = 'bundle.seal' | 'bundle.list' | 'bundle.verify';

const sealedDetails = z.object({
  bundle: uuid,
  seal: sha256,
  items: z.int(),
  recipient: z.string().nullable().default(null),
});

/** Handing over, what was handed over before, and checking what someone else handed over. */
export function bundleHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    'bundle.seal': ({ job, ...request }) =>
      context.jobs.run(job, (work) => sealBundle(context, request, work)),
    'bundle.list'({ case: id }) {
      const vault = openVault(context);
      const { ledgerNumber } = findCase(vault, id);
      const bundles = vault.records.events.ofType(ledgerNumber, 'bundle.sealed').flatMap((stored) => {
        const { seq, at, details } = eventViewOf(stored, () => null);
        const known = sealedDetails.safeParse(details);
        return known.success ? [{ ...known.data, sealedAt: at, seq }] : [];
      });
      return { bundles: bundles.toReversed() };
    },
    'bundle.verify': ({ job, path, addressBook, from, receipt, ...given }) =>
      context.jobs.run(job, async ({ signal, progress }) => {
        const options = {
          ...given,
          receipt: receipt === undefined ? undefined : await receiptText(receipt),
          signal,
          onProgress: ({ bytes, totalBytes }: VerifyProgress) => {
            progress('verifying', bytes, totalBytes, 'bytes');
          },
        };
        if (addressBook)
          return verifyKnowing(openVault(context), bundleAt(path, options.identity), { ...options, from });
        return verifyBundleAt(path, options);
      }),
  };
}
