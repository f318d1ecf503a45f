import type { SealedBundle } from '../../../shared/contract/case-methods.ts';
import { writeBundle } from '../../bundle/write/write-bundle.ts';
import { nodeFiles } from '../../node/durable.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { requestTimestamp } from '../../time/request-timestamp.ts';
import { openVault, type AppContext } from '../context.ts';
import { findCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { gatherPlan, type BundleWish } from './gather.ts';

/** What the person chose, with what only the record of the handover needs. */
export interface SealRequest extends BundleWish {
  readonly timestampUrl?: string | undefined;
  readonly recipient?: string | undefined;
}

/**
 * Seals a bundle and records it, in the case's ledger and in the vault's. The events follow the seal, so they stand in the next bundle. A time stamp
 * that cannot be had does not stop the seal: it is marked as missing and can be added later.
 */
export async function sealBundle(context: AppContext, request: SealRequest, job: Job): Promise<SealedBundle> {
  const vault = openVault(context);
  const { ledger } = findCase(vault, request.case);
  const plan = gatherPlan(vault, request);
  let stamped: SealedBundle['timestamp'] = 'none';
  const { timestampUrl } = request;
  const stamp =
    timestampUrl === undefined
      ? undefined
      : async (signature: Uint8Array) => {
          try {
            const token = await requestTimestamp(timestampUrl, signature, { signal: job.signal });
            stamped = 'added';
            return token;
          } catch (error) {
            if (job.signal.aborted) throw error;
            stamped = 'failed';
            return null;
          }
        };
  const sealed = await writeBundle(
    { ...plan, ...(stamp === undefined ? {} : { stamp }) },
    {
      files: nodeFiles,
      primitives: nodePrimitives,
      signal: job.signal,
      onProgress: (done, total) => {
        job.progress('sealing', done, total, 'bytes');
      },
    },
  );
  vault.transact((transaction) => {
    const details = {
      bundle: sealed.bundle,
      seal: sealed.seal,
      sha256: sealed.sha256,
      items: sealed.items,
      exhibits: plan.exhibits.map(({ exhibit }) => exhibit),
      ...(request.recipient === undefined ? {} : { recipient: request.recipient }),
      ...(request.to.length === 0 ? {} : { to: [...request.to] }),
      ...(stamped === 'none' ? {} : { timestamp: stamped }),
    };
    transaction.append(ledger, { type: 'bundle.sealed', details });
    transaction.append(vault.ledger, {
      type: 'bundle.sealed',
      details: { bundle: sealed.bundle, case: request.case, ledger, seal: sealed.seal },
    });
  });
  context.bus.send({ event: 'case-changed', case: request.case });
  return {
    bundle: sealed.path,
    sha256: sealed.sha256,
    seal: sealed.seal,
    signer: sealed.signer,
    items: sealed.items,
    files: sealed.files,
    bytes: sealed.bytes,
    timestamp: stamped,
  };
}
