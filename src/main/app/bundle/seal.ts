import { resolve } from 'node:path';
import type { SealedBundle } from '../../../shared/contract/case-methods.ts';
import { checkRecipients } from '../../bundle/write/age.ts';
import { bundlePath, writeBundle } from '../../bundle/write/write-bundle.ts';
import { nodeFiles } from '../../node/durable.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { openVault, type AppContext } from '../context.ts';
import { findCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { planPages } from '../page/plan-pages.ts';
import { toolParts } from '../parts.ts';
import { makeExtract, type MadeExtract } from './extract-messages.ts';
import { chosenItems, gatherPlan, type BundleWish } from './gather.ts';
import { tryStamp } from './try-stamp.ts';
import { announceBundle, bundleEnded, bundleFailed } from './under-way.ts';

/** What the person chose, with what only the record of the handover needs. */
export interface SealRequest extends BundleWish {
  readonly timestampUrl?: string | undefined;
  readonly recipient?: string | undefined;
}

/**
 * Seals a bundle and records it, in the case's ledger and in the vault's. The events follow the seal, so they stand in the next bundle. A time stamp
 * that cannot be had does not stop the seal: it is marked as missing and can be added later. Where somebody is named who receives the
 * bundle, that the evidence passes to them is an event of its own.
 */
export async function sealBundle(context: AppContext, request: SealRequest, job: Job): Promise<SealedBundle> {
  const vault = openVault(context);
  const { ledger } = findCase(vault, request.case);
  // What can be refused at a glance is refused before an extract is made and recorded.
  const items = chosenItems(vault, request);
  checkRecipients(request.to);
  const extracts: MadeExtract[] = [];
  for (const wish of request.extracts) extracts.push(await makeExtract(vault, request.case, wish, job));
  const plan = gatherPlan(vault, request, extracts, await planPages(vault, items));
  const begun = { bundle: plan.bundle, ledger, path: resolve(bundlePath(plan)) };
  announceBundle(vault, begun);
  const stamping =
    request.timestampUrl === undefined ? null : tryStamp(request.timestampUrl, plan.created, job);
  const sealed = await writeBundle(
    { ...plan, ...(stamping === null ? {} : { stamp: stamping.stamp }) },
    {
      files: nodeFiles,
      primitives: nodePrimitives,
      signal: job.signal,
      onProgress: (done, total) => {
        job.progress('sealing', done, total, 'bytes');
      },
    },
  ).catch(async (error: unknown) => {
    await bundleFailed(vault, nodeFiles, begun);
    throw error;
  });
  const { timestamp, fault } = stamping?.outcome() ?? { timestamp: 'none' as const, fault: null };
  const exhibits = plan.exhibits.map(({ exhibit }) => exhibit);
  const parts = plan.exhibits.flatMap(({ id, exhibit }) => {
    const part = extracts.find(({ item }) => item === id);
    return part === undefined
      ? []
      : [
          {
            exhibit,
            messages: part.messages,
            disclosed: part.disclosed,
            attachments: part.attachments.length,
          },
        ];
  });
  vault.transact((transaction) => {
    bundleEnded(transaction, plan.bundle);
    transaction.append(ledger, {
      type: 'bundle.sealed',
      details: {
        bundle: sealed.bundle,
        seal: sealed.seal,
        sha256: sealed.sha256,
        items: sealed.items,
        exhibits,
        ...(parts.length === 0 ? {} : { extracts: parts }),
        ...(request.recipient === undefined ? {} : { recipient: request.recipient }),
        ...(request.to.length === 0 ? {} : { to: [...request.to] }),
        ...(timestamp === 'none' ? {} : { timestamp }),
        parts: { ...toolParts, components: [...toolParts.components] },
      },
    });
    if (request.recipient !== undefined) {
      transaction.append(ledger, {
        type: 'custody.transferred',
        details: { to: request.recipient, bundle: sealed.bundle, seal: sealed.seal, exhibits },
      });
    }
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
    timestamp,
    ...(fault === null ? {} : { timestampFault: fault }),
    extracts: parts,
  };
}
