import { basename } from 'node:path';
import type { AddedItem, AddResult } from '../../../shared/contract/item-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { IntakeSource } from '../../intake/source.ts';
import { expandPaths } from '../../intake/walk.ts';
import { VaultError, type OpenVault } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import { AppError, callErrorOf } from '../errors.ts';
import { findCase, findOpenCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { acquire, type TakeInRequest } from './acquire.ts';
import { deriveTranscript } from './transcript.ts';

/** Takes files and folders in, one after another. What cannot be taken is listed and recorded; a cancel keeps what is already whole. */
export async function takeInPaths(
  context: AppContext,
  request: TakeInRequest & { readonly paths: readonly string[] },
  job: Job,
): Promise<AddResult> {
  findOpenCase(openVault(context), request.case);
  const { sources, refused } = await expandPaths(request.paths);
  const result: AddResult = { items: [], refused: [] };
  for (const { path, error } of refused) {
    recordRefusal(openVault(context), request.case, basename(path), error.code);
    result.refused.push({ path, ...callErrorOf(error) });
  }
  for (const [index, source] of sources.entries()) {
    job.step(index + 1, sources.length);
    const one = await takeInOne(context, request, source, source.path, job);
    result.items.push(...one.items);
    result.refused.push(...one.refused);
  }
  return result;
}

/** Takes one source in. Never rejects for what is wrong with the source; `label` is how the refusal names it to the person who gave it. */
export async function takeInOne(
  context: AppContext,
  request: TakeInRequest,
  source: IntakeSource,
  label: string,
  job: Job,
): Promise<AddResult> {
  const vault = openVault(context);
  try {
    job.signal.throwIfAborted();
    const added = await acquire(vault, request, source, job);
    context.stamps.acquired(request.case);
    context.bus.send({ event: 'case-changed', case: request.case });
    const failure = await derive(vault, request, added, job);
    context.bus.send({ event: 'case-changed', case: request.case });
    return {
      items: [{ ...added, ...(failure?.transcript === undefined ? {} : { transcript: failure.transcript }) }],
      refused: failure?.error === undefined ? [] : [{ path: label, ...failure.error }],
    };
  } catch (error) {
    if (vault.locked) throw error;
    return { items: [], refused: [{ path: label, ...callErrorOf(error) }] };
  }
}

function recordRefusal(vault: OpenVault, caseId: CaseId, name: string, code: string): void {
  const { ledger } = findOpenCase(vault, caseId);
  vault.transact((transaction) =>
    transaction.append(ledger, { type: 'item.failed', details: { code, name: name.toWellFormed() } }),
  );
}

/** Makes the transcript of a chat. That it fails loses nothing: the item is preserved as it is, and the ledger says why it was not read. */
async function derive(
  vault: OpenVault,
  request: TakeInRequest,
  item: AddedItem,
  job: Job,
): Promise<{
  readonly transcript?: AddedItem['transcript'];
  readonly error?: ReturnType<typeof callErrorOf>;
} | null> {
  if (item.kind !== 'chat') {
    if (request.kind !== 'chat') return null;
    const error = new AppError(
      'NOT_A_CHAT',
      'this is not a chat export that Holdfast can read; it was preserved as a file',
    );
    return { error: callErrorOf(error) };
  }
  try {
    return { transcript: await deriveTranscript(vault, item.id, request, job) };
  } catch (error) {
    if (vault.locked) throw error;
    const why = callErrorOf(error);
    recordFault(vault, request.case, item, why.code);
    return {
      error: job.signal.aborted
        ? { code: 'CANCELLED', message: 'reading this chat was cancelled; the export itself is preserved' }
        : why,
    };
  }
}

function recordFault(vault: OpenVault, caseId: CaseId, item: AddedItem, code: string): void {
  try {
    vault.transact((transaction) =>
      transaction.append(findCase(vault, caseId).ledger, {
        type: 'fault.detected',
        item: item.id,
        details: { code },
      }),
    );
  } catch (error) {
    // On a full disk the item is there and the entry is not: the next unlocking writes it (settleLeftovers).
    if (!(error instanceof VaultError)) throw error;
  }
}
