import { join, relative } from 'node:path';
import {
  objectId,
  type CaseId,
  type ExhibitNumber,
  type ItemId,
  type ObjectId,
} from '../../shared/model/ids.ts';
import { PARTIAL_SUFFIX } from '../node/durable.ts';
import { explained } from './errors.ts';
import { HEADER_FILE } from './header.ts';
import { OBJECTS, placeOf, readName } from './objects/layout.ts';
import type { OpenVault } from './vault.ts';

/** Something that an interruption left. None of it is evidence that was ever reported as taken in. `path` is inside the vault. */
export type Leftover =
  /** A file that was being written. */
  | { readonly kind: 'temporary-file'; readonly path: string }
  /** An object that was whole but never recorded: its key is gone, nobody can read it. */
  | { readonly kind: 'unrecorded-file'; readonly path: string; readonly id: ObjectId }
  /** The noise that stays when an erased object's file could not be removed. */
  | { readonly kind: 'erased-file'; readonly path: string; readonly id: ObjectId }
  /** A file that Holdfast did not make. */
  | { readonly kind: 'unknown-file'; readonly path: string }
  /** An exhibit number that was reserved for something that did not arrive. */
  | {
      readonly kind: 'interrupted-intake';
      readonly item: ItemId;
      readonly case: CaseId;
      readonly exhibit: ExhibitNumber;
    }
  /** A chat that was taken in whole and whose reading did not come to its end. */
  | { readonly kind: 'interrupted-reading'; readonly item: ItemId; readonly case: CaseId };

/** What stands below `objects/`, compared with the records. */
export interface ObjectFolderState {
  readonly leftovers: readonly Leftover[];
  /** Objects that were neither recorded nor announced: the database is older than the folder. */
  readonly strange: readonly ObjectId[];
}

/** Goes through the folder of objects and says what does not belong there. What is being written at this moment is left out. */
export async function inspectObjects(vault: OpenVault): Promise<ObjectFolderState> {
  const { folder, records, objects, environment } = vault;
  const { files } = environment;
  const announced = new Set(records.objects.announced());
  const underWay = objects.underWay();
  const leftovers: Leftover[] = [];
  const strange: ObjectId[] = [];
  const root = join(folder, OBJECTS);
  for (const group of (await files.list(root)) ?? []) {
    const names = await files.list(join(root, group));
    if (names === null) leftovers.push({ kind: 'unknown-file', path: `${OBJECTS}/${group}` });
    for (const file of names ?? []) {
      const path = `${OBJECTS}/${group}/${file}`;
      const name = readName(group, file);
      if (name.kind === 'foreign') leftovers.push({ kind: 'unknown-file', path });
      else if (underWay.has(name.id)) continue;
      else if (name.kind === 'partial') leftovers.push({ kind: 'temporary-file', path });
      else {
        const record = records.objects.get(name.id);
        if (record?.key === null) leftovers.push({ kind: 'erased-file', path, id: name.id });
        if (record !== null) continue;
        if (announced.has(name.id)) leftovers.push({ kind: 'unrecorded-file', path, id: name.id });
        else strange.push(name.id);
      }
    }
  }
  return { leftovers, strange };
}

/** Everything an interruption left in the vault. Meant for a moment when nothing is being taken in. */
export async function findLeftovers(vault: OpenVault): Promise<readonly Leftover[]> {
  return explained(async () => {
    const { leftovers } = await inspectObjects(vault);
    const partialHeader = HEADER_FILE + PARTIAL_SUFFIX;
    const header = await vault.environment.files.inspect(join(vault.folder, partialHeader));
    return [
      ...(header === null ? [] : [{ kind: 'temporary-file', path: partialHeader } as const]),
      ...leftovers,
      ...vault.records.intakes
        .underWay()
        .map(
          ({ item, case: caseId, exhibit }) =>
            ({ kind: 'interrupted-intake', item, case: caseId, exhibit }) as const,
        ),
      ...vault.records.items.unexplained().map((chat) => ({ kind: 'interrupted-reading', ...chat }) as const),
    ];
  });
}

/**
 * Clears up after an interruption and says so: each interrupted intake becomes an `item.failed` in its case's ledger, each interrupted reading
 * of a chat a `fault.detected`, and files that nobody can read are removed. Unknown files stay. Answers what was found. Must not run while anything is being taken in.
 */
export async function settleLeftovers(vault: OpenVault): Promise<readonly Leftover[]> {
  const found = await findLeftovers(vault);
  const { files } = vault.environment;
  await explained(async () => {
    for (const leftover of found) {
      if ('path' in leftover && leftover.kind !== 'unknown-file')
        await files.remove(join(vault.folder, leftover.path));
    }
  });
  const interrupted = found.filter((leftover) => leftover.kind === 'interrupted-intake');
  const announced = vault.records.objects.announced().filter((id) => !vault.objects.underWay().has(id));
  const unread = found.filter((leftover) => leftover.kind === 'interrupted-reading');
  const unpublished = vault.records.messages.unpublished();
  if (interrupted.length + announced.length + unread.length + unpublished.length === 0) return found;
  vault.transact((transaction) => {
    for (const item of unpublished) transaction.messages.withdraw(item);
    for (const { item, case: caseId } of unread) {
      const record = transaction.cases.get(caseId);
      if (record !== null)
        transaction.append(record.ledger, {
          type: 'fault.detected',
          item,
          details: { code: 'READING_INTERRUPTED' },
        });
    }
    for (const id of announced) transaction.objects.withdraw(objectId.parse(id));
    for (const { item, case: caseId, exhibit } of interrupted) {
      const record = transaction.cases.get(caseId);
      if (record === null) continue;
      transaction.append(record.ledger, {
        type: 'item.failed',
        item,
        details: { exhibit, reason: 'interrupted' },
      });
      transaction.intakes.finish(item, 'failed');
    }
  });
  return found;
}

/** Where an object lies, as a path inside the vault. */
export function pathInVault(vault: OpenVault, id: ObjectId): string {
  return relative(vault.folder, placeOf(vault.folder, id).file).replaceAll('\\', '/');
}
