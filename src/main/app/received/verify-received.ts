import type { FileSource } from '../../../shared/bundle/file-source.ts';
import { verifyBundle } from '../../../shared/bundle/verify.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { createTimestampVerifier } from '../../../shared/timestamp/verify-timestamp.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';
import type { Job } from '../jobs.ts';
import type { ReceiveRequest } from './receive.ts';

/** Verifies the stored copy of a bundle. Rejects as `verifyBundle` does. */
export function verifyReceived(
  _vault: OpenVault,
  source: FileSource,
  { trust, receipt, tsaRoots }: ReceiveRequest,
  job: Job,
): Promise<VerificationReport> {
  return verifyBundle(source, {
    primitives: nodePrimitives,
    trust,
    receipt,
    verifyTimestamp: createTimestampVerifier({ crypto: globalThis.crypto, roots: tsaRoots }),
    signal: job.signal,
    onProgress: ({ bytes, totalBytes }) => {
      job.progress('verifying', bytes, totalBytes, 'bytes');
    },
  });
}
