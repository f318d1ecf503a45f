import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import { itemId, type CaseId, type ItemId } from '../../../shared/model/ids.ts';
import type { ParseOptions } from '../../../shared/transcript/report.ts';
import type { IntakeSource } from '../../intake/source.ts';
import type { OpenVault, StoredObject } from '../../vault/index.ts';
import { callErrorOf } from '../errors.ts';
import { findOpenCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { describeStored, type Description, type WantedKind } from './describe.ts';

/** What is to be taken in, and how the person wants it. */
export interface TakeInRequest extends ParseOptions {
  readonly case: CaseId;
  readonly kind: WantedKind;
  readonly note?: string | undefined;
}

/** Reserves a number, stores the bytes, describes the stored copy and records it all in one transaction. */
export async function acquire(
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
    ...(found.complete ? {} : { membersIncomplete: true }),
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
