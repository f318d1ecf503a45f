import { basename } from 'node:path';
import type { AddedItem, AddResult } from '../../../shared/contract/item-methods.ts';
import { itemId, type CaseId, type ItemId } from '../../../shared/model/ids.ts';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { ParseOptions } from '../../../shared/transcript/report.ts';
import type { IntakeSource } from '../../intake/source.ts';
import { expandPaths } from '../../intake/walk.ts';
import type { OpenVault, StoredObject } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import { AppError, callErrorOf } from '../errors.ts';
import { findOpenCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { describeStored, type Description, type WantedKind } from './describe.ts';
import { deriveTranscript } from './transcript.ts';

/** What is to be taken in, and how the person wants it. */
export interface TakeInRequest extends ParseOptions {
  readonly case: CaseId;
  readonly kind: WantedKind;
  readonly note?: string | undefined;
}

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

/** Reserves a number, stores the bytes, describes the stored copy and records it all in one transaction. */
async function acquire(
  vault: OpenVault,
  request: TakeInRequest,
  source: IntakeSource,
  job: Job,
): Promise<AddedItem> {
  const owner = findOpenCase(vault, request.case);
  const id = itemId.parse(crypto.randomUUID());
  const now = () => toTimestamp(vault.environment.now());
  const exhibit = vault.transact((transaction) =>
    transaction.intakes.begin(id, request.case, vault.person.initials, now()),
  );
  let stored: StoredObject | null = null;
  try {
    const taken = await store(vault, source, job);
    stored = taken.object;
    const found = await describeObject(vault, taken.object, source.name, request.kind, job);
    const name = source.name.toWellFormed();
    const duplicate = vault.records.items.withBytes(request.case, taken.object.sha256)?.exhibit ?? null;
    vault.transact((transaction) => {
      transaction.objects.insert(taken.object);
      const { seq, at } = transaction.append(owner.ledger, {
        type: 'item.acquired',
        item: id,
        details: {
          bytes: taken.object.bytes,
          exhibit,
          kind: found.kind,
          mediaType: found.mediaType,
          method: source.method,
          name,
          sha256: taken.object.sha256,
          ...(taken.changed ? { changedWhileRead: true } : {}),
          ...(duplicate === null ? {} : { duplicateOf: duplicate }),
          ...(found.members.length === 0 ? {} : { members: found.members.length }),
          ...(found.complete ? {} : { membersIncomplete: true }),
          ...(source.modifiedAt === null ? {} : { modifiedAt: toTimestamp(source.modifiedAt.getTime()) }),
        },
      });
      transaction.items.insert({
        id,
        case: request.case,
        exhibit,
        kind: found.kind,
        name,
        bytes: taken.object.bytes,
        sha256: taken.object.sha256,
        mediaType: found.mediaType,
        object: taken.object.id,
        acquiredAt: at,
        event: seq,
        method: source.method,
        acquiredBy: vault.person.id,
        modifiedAt: source.modifiedAt === null ? null : toTimestamp(source.modifiedAt.getTime()),
        changedWhileRead: taken.changed,
        duplicateOf: duplicate,
      });
      transaction.members.insert(id, found.members);
      if (found.image !== null) transaction.items.describe(id, { image: found.image });
      transaction.intakes.finish(id, 'acquired');
      if (request.note !== undefined && request.note !== '') {
        const noted = transaction.append(owner.ledger, {
          type: 'item.noted',
          item: id,
          details: { text: request.note },
        });
        transaction.notes.insert(id, {
          event: noted.seq,
          at: noted.at,
          by: vault.person.id,
          text: request.note,
        });
      }
    });
    return addedItem(id, exhibit, name, taken.object, found, duplicate, taken.changed);
  } catch (error) {
    await giveUp(vault, request.case, id, exhibit, source.name, stored, error);
    throw error;
  }
}

function addedItem(
  id: ItemId,
  exhibit: AddedItem['exhibit'],
  name: string,
  { bytes, sha256 }: StoredObject,
  found: Description,
  duplicateOf: AddedItem['exhibit'] | null,
  changedWhileRead: boolean,
): AddedItem {
  return {
    id,
    exhibit,
    kind: found.kind,
    name,
    bytes,
    sha256,
    ...(found.members.length > 0 ? { members: [...found.members] } : {}),
    ...(duplicateOf === null ? {} : { duplicateOf }),
    ...(changedWhileRead ? { changedWhileRead } : {}),
  };
}

async function store(
  vault: OpenVault,
  source: IntakeSource,
  job: Job,
): Promise<{ object: StoredObject; changed: boolean }> {
  const opened = await source.open();
  try {
    const object = await vault.objects.write(opened.bytes, {
      signal: job.signal,
      onProgress: (done) => {
        job.progress('storing', done, source.expectedBytes, 'bytes');
      },
    });
    return { object, changed: await opened.changed() };
  } finally {
    await opened.close();
  }
}

/** Reads the object that was just written, which has no record yet. */
async function describeObject(
  vault: OpenVault,
  object: StoredObject,
  name: string,
  wanted: WantedKind,
  job: Job,
): Promise<Description> {
  const reader = await vault.objects.openStored(object);
  try {
    const source = { size: reader.bytes, read: (start: number, end: number) => reader.read(start, end) };
    return await describeStored(source, name, wanted, job);
  } finally {
    await reader.close();
  }
}

/** Takes back what was begun: the number stays spent, the bytes go, and the ledger says that and why. */
async function giveUp(
  vault: OpenVault,
  caseId: CaseId,
  id: ItemId,
  exhibit: AddedItem['exhibit'],
  name: string,
  stored: StoredObject | null,
  error: unknown,
): Promise<void> {
  if (vault.locked) return;
  if (stored !== null) await vault.objects.discard(stored).catch(() => undefined);
  const { ledger } = findOpenCase(vault, caseId);
  const { code } = callErrorOf(error);
  vault.transact((transaction) => {
    transaction.intakes.finish(id, 'failed');
    transaction.append(ledger, {
      type: 'item.failed',
      item: id,
      details: { code, exhibit, name: name.toWellFormed() },
    });
  });
}

function recordRefusal(vault: OpenVault, caseId: CaseId, name: string, code: string): void {
  const { ledger } = findOpenCase(vault, caseId);
  vault.transact((transaction) =>
    transaction.append(ledger, { type: 'item.failed', details: { code, name: name.toWellFormed() } }),
  );
}

/** Makes the transcript of a chat. That it fails loses nothing: the item is preserved as it is. */
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
    return { error: callErrorOf(error) };
  }
}
