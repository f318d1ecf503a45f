import type { FileSource } from '../../../shared/bundle/file-source.ts';
import { verifyBundle } from '../../../shared/bundle/verify.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { createTimestampVerifier } from '../../../shared/timestamp/verify-timestamp.ts';
import { claimedName } from '../../bundle/claimed-name.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';
import type { Job } from '../jobs.ts';
import { verifyKnowing } from '../trust/verify.ts';
import { receiptText } from '../witness/receipt-text.ts';
import type { ReceiveRequest } from './receive-request.ts';

/** Verifies the stored copy of a bundle with all that the vault knows. Rejects as `verifyBundle` does. */
export async function verifyReceived(
  vault: OpenVault,
  source: FileSource,
  { trust, receipt, tsaRoots }: ReceiveRequest,
  job: Job,
): Promise<VerificationReport> {
  return verifyKnowing(
    vault,
    {
      verify: (options) =>
        verifyBundle(source, {
          ...options,
          primitives: nodePrimitives,
          verifyTimestamp: createTimestampVerifier({ crypto: globalThis.crypto, roots: tsaRoots }),
        }),
      claimedName: (person) => claimedName(source, person),
    },
    {
      trust,
      receipt: receipt === undefined ? undefined : await receiptText(receipt),
      signal: job.signal,
      onProgress: ({ bytes, totalBytes }) => {
        job.progress('verifying', bytes, totalBytes, 'bytes');
      },
    },
  );
}
