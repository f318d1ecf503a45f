import { basename } from 'node:path';
import type { AddedItem, AddResult } from '../../../shared/contract/item-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { IntakeSource } from '../../intake/source.ts';
import { VaultError, type OpenVault } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import { AppError, callErrorOf } from '../errors.ts';
import { findCase, findOpenCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { acquire, type Outcome, type TakeInRequest } from './acquire.ts';
import { gatherSources } from './gather-sources.ts';
import { deriveTranscript } from './transcript.ts';

/** Takes files and folders in, in their order. What cannot be taken is listed and recorded; a cancel keeps what is already whole. */
export async function takeInPaths(
  context: AppContext,
  request: TakeInRequest & { readonly paths: readonly string[] },
  job: Job,
): Promise<AddResult> {
  findOpenCase(openVault(context), request.case);
  const { sources, refused } = await gatherSources(request.paths, request.kind);
  const result: AddResult = { items: [], refused: [] };
  for (const { path, error } of refused) {
    recordRefusal(openVault(context), request.case, basename(path), error.code);
    result.refused.push({ path, ...callErrorOf(error) });
  }
  let done = 0;
  for (const batch of batchesOf(sources)) {
    job.step(done + 1, sources.length);
    const taken = await takeInTogether(context, request, batch, job);
    result.items.push(...taken.items);
    result.refused.push(...taken.refused);
    done += batch.length;
  }
  return result;
}

/** A source and how a refusal names it to the person who gave it. */
type Labelled = IntakeSource & { readonly path: string };

/** Files up to this size share their transaction with others: what they cost is the waiting for the disk, not their bytes. */
const SMALL = 1 << 20;
/** So many are lost to an interruption at most, each with its number and its entry in the ledger. */
const BATCH_FILES = 32;
const BATCH_BYTES = 8 << 20;

/** The sources in their order, small ones that follow one another together and every other one alone. */
function* batchesOf(sources: readonly Labelled[]): Generator<readonly Labelled[]> {
  let batch: Labelled[] = [];
  let bytes = 0;
  for (const source of sources) {
    const size = source.expectedBytes ?? Infinity;
    if (batch.length > 0 && (size > SMALL || batch.length === BATCH_FILES || bytes + size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(source);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Takes one source in. Never rejects for what is wrong with the source; `label` is how the refusal names it to the person who gave it. */
export function takeInOne(
  context: AppContext,
  request: TakeInRequest,
  source: IntakeSource,
  label: string,
  job: Job,
): Promise<AddResult> {
  return takeInTogether(context, request, [{ ...source, path: label }], job);
}

async function takeInTogether(
  context: AppContext,
  request: TakeInRequest,
  sources: readonly Labelled[],
  job: Job,
): Promise<AddResult> {
  const vault = openVault(context);
  const outcomes = await acquired(vault, request, sources, job);
  const result: AddResult = { items: [], refused: [] };
  if (outcomes.some((one) => 'item' in one)) {
    context.stamps.acquired(request.case);
    context.bus.send({ event: 'case-changed', case: request.case });
  }
  for (const [index, { path }] of sources.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) continue;
    if ('error' in outcome) {
      result.refused.push({ path, ...callErrorOf(outcome.error) });
      continue;
    }
    const made = await derive(vault, request, outcome.item, job);
    if (made?.transcript !== undefined) context.bus.send({ event: 'case-changed', case: request.case });
    result.items.push({
      ...outcome.item,
      ...(made?.transcript === undefined ? {} : { transcript: made.transcript }),
    });
    if (made?.error !== undefined) result.refused.push({ path, ...made.error });
  }
  return result;
}

/** The outcome of each source, also where it is the same failure for all. Rejects where the vault was locked meanwhile. */
async function acquired(
  vault: OpenVault,
  request: TakeInRequest,
  sources: readonly Labelled[],
  job: Job,
): Promise<readonly Outcome[]> {
  try {
    job.signal.throwIfAborted();
    return await acquire(vault, request, sources, job);
  } catch (error) {
    if (vault.locked) throw error;
    return sources.map(() => ({ error }));
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
