import type { Output } from '../../../shared/contract/index.ts';
import { createTimestampVerifier } from '../../../shared/timestamp/verify-timestamp.ts';
import { addStamp } from '../../bundle/write/add-stamp.ts';
import { nodeFiles } from '../../node/durable.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { requestTimestamp } from '../../time/request-timestamp.ts';
import { TimestampError } from '../../time/timestamp-error.ts';
import { openVault, type AppContext } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Job } from '../jobs.ts';
import { AHEAD, isBefore } from './try-stamp.ts';

/** Which bundle, by whom, and whether the open vault records it. */
export interface StampRequest {
  readonly path: string;
  readonly timestampUrl: string;
  readonly record: boolean;
}

/**
 * Stamps a bundle that was sealed without a time stamp. Where it is to be recorded, the vault must know the bundle's ledger, or nothing is
 * asked of anybody. Rejects as `addStamp` does, with TIMESTAMP_FAILED and with CASE_NOT_FOUND.
 */
export async function stampLater(
  context: AppContext,
  { path, timestampUrl, record }: StampRequest,
  job: Job,
): Promise<Output<'bundle.stamp'>> {
  const vault = record ? openVault(context) : null;
  const { sha256, seal, stated, received } = await addStamp(
    path,
    async ({ created, ledger }, signature) => {
      if (vault !== null && vault.records.ledgers.get(ledger.id)?.kind !== 'case')
        throw new AppError('CASE_NOT_FOUND', 'this bundle is of no case in this vault; nothing was changed');
      const stamp = await requestTimestamp(timestampUrl, signature, { signal: job.signal }).catch(
        (error: unknown) => {
          throw job.signal.aborted || !(error instanceof TimestampError)
            ? error
            : new AppError('TIMESTAMP_FAILED', error.message, { cause: error });
        },
      );
      if (isBefore(stamp.time, created)) throw new AppError('TIMESTAMP_FAILED', AHEAD);
      const verify = createTimestampVerifier({ crypto: globalThis.crypto, roots: [] });
      const { authority } = await verify({ token: stamp.token, signature, chain: stamp.chainPem });
      return { ...stamp, authority: authority ?? '' };
    },
    {
      files: nodeFiles,
      primitives: nodePrimitives,
      signal: job.signal,
      onProgress: (done, total) => {
        job.progress('writing', done, total, 'bytes');
      },
    },
  );
  const { time, authority } = received;
  const { ledger, bundle } = stated;
  const event = vault?.transact((transaction) =>
    transaction.append(ledger.id, {
      type: 'timestamp.added',
      details: { bundle, seal, time, authority, ...(sha256 === null ? {} : { sha256 }) },
    }),
  );
  const owner = vault?.records.cases.list().find((one) => one.ledger === ledger.id);
  if (owner !== undefined) context.bus.send({ event: 'case-changed', case: owner.id });
  return { bundle: path, sha256, seal, time, authority, seq: event?.seq ?? null };
}
