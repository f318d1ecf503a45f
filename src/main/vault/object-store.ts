import { setTimeout as delay } from 'node:timers/promises';
import { objectId, type ObjectId } from '../../shared/model/ids.ts';
import { toTimestamp } from '../../shared/ledger/times.ts';
import type { RecordsWriter } from './database/records.ts';
import { newUuid, type VaultEnvironment } from './environment.ts';
import { explain, explained, VaultError } from './errors.ts';
import { besides, placeOf } from './objects/layout.ts';
import { openObject, type ObjectReader, type ObjectToOpen } from './objects/object-reader.ts';
import {
  writeObject,
  type FolderSync,
  type StoredObject,
  type WriteOptions,
} from './objects/object-writer.ts';

/** How long locking waits for writes to notice that they are over. */
const PATIENCE_MS = 2000;

/** The encrypted files of an open vault. */
export interface ObjectStore {
  /**
   * Streams bytes into a new object under its own random key. It is whole on the medium when this resolves, and belongs to the vault
   * once `objects.insert` recorded it in a transaction. Rejects as `writeObject` does, leaving nothing behind.
   */
  write(
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options?: WriteOptions,
  ): Promise<StoredObject>;
  /**
   * Fresh ids for objects that are announced, written and made durable together. They share a folder, so that one fsync of it serves all. The
   * caller commits `objects.announce` of every id before the first of them is written.
   */
  group(count: number): ObjectGroup;
  /** Opens a recorded object. Rejects with OBJECT_MISSING (also where it was erased) or OBJECT_DAMAGED. */
  open(id: ObjectId): Promise<ObjectReader>;
  /** Opens an object that was written but not recorded yet, so that it can be described before it is. */
  openStored(object: StoredObject): Promise<ObjectReader>;
  /** Removes an object that was written but will not be recorded. One that is recorded stays. */
  discard(object: StoredObject): Promise<void>;
  /** Ids that are being written at this moment: no leftovers, whatever the folder looks like. */
  underWay(): ReadonlySet<ObjectId>;
}

/** Objects that become durable together: with many small files, syncing for each costs more than everything else. */
export interface ObjectGroup {
  readonly ids: readonly ObjectId[];
  /** As `ObjectStore.write`; but the object is whole on the medium only once `sync` resolved after it. */
  write(
    id: ObjectId,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options?: WriteOptions,
  ): Promise<StoredObject>;
  /** Makes the names of everything that was written durable. Rejects with VaultError. */
  sync(): Promise<void>;
}

/** The store, and how to end it: closing stops what is being written, waits a moment until nothing of it is left, and makes every open reader fail. */
export interface ClosableObjectStore extends ObjectStore {
  close(): Promise<void>;
}

/** `commit` runs a change of the records as a durable transaction of its own. */
export function createObjectStore(
  environment: VaultEnvironment,
  folder: string,
  records: RecordsWriter,
  commit: (work: () => void) => void,
): ClosableObjectStore {
  const { files, random, now } = environment;
  const writing = new Set<ObjectId>();
  const ends = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const readers = new Set<ObjectReader>();

  const remove = async (id: ObjectId): Promise<void> => {
    if (records.objects.get(id) !== null) return;
    try {
      await files.remove(placeOf(folder, id).file);
    } catch (error) {
      throw explain(error);
    }
    commit(() => records.objects.withdraw(id));
  };

  /** Keeps hold of a reader until it is closed, so that locking the vault ends it. */
  const opened = async (object: ObjectToOpen): Promise<ObjectReader> => {
    const reader = await openObject(files, folder, object);
    readers.add(reader);
    return {
      bytes: reader.bytes,
      read: (start, end) => reader.read(start, end),
      stream: (start, end) => reader.stream(start, end),
      async close() {
        if (readers.delete(reader)) await reader.close();
      },
    };
  };

  const writeAnnounced = async (
    id: ObjectId,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options: WriteOptions | undefined,
    folderSync: FolderSync,
  ): Promise<StoredObject> => {
    writing.add(id);
    const signal = AbortSignal.any([
      closing.signal,
      ...(options?.signal === undefined ? [] : [options.signal]),
    ]);
    const work = writeObject(files, folder, id, random(32), source, { ...options, signal }, folderSync);
    ends.add(work);
    try {
      return await work;
    } catch (error) {
      // The announcement may only go when no file is left that it would have to explain.
      const gone = (await files.inspect(placeOf(folder, id).file)) === null;
      if (gone && !closing.signal.aborted) commit(() => records.objects.withdraw(id));
      throw error;
    } finally {
      ends.delete(work);
      writing.delete(id);
    }
  };

  return {
    async write(source, options) {
      const id = objectId.parse(newUuid(environment));
      commit(() => records.objects.announce(id, toTimestamp(now())));
      return writeAnnounced(id, source, options, 'each');
    },
    group(count) {
      const first = objectId.parse(newUuid(environment));
      const ids = [first, ...Array.from({ length: count - 1 }, () => besides(first, newUuid(environment)))];
      return {
        ids,
        write: (id, source, options) => writeAnnounced(id, source, options, 'by-caller'),
        async sync() {
          await explained(() => files.syncFolder(placeOf(folder, first).folder));
        },
      };
    },
    async open(id) {
      const record = records.objects.get(id);
      if (record === null) throw new VaultError('OBJECT_MISSING', 'there is no such file in this vault');
      const { key, bytes } = record;
      if (key === null) throw new VaultError('OBJECT_MISSING', 'this file was erased: its key was destroyed');
      return opened({ id, key, bytes });
    },
    openStored: opened,
    discard: (object) => remove(object.id),
    underWay: () => writing,
    async close() {
      closing.abort(new VaultError('VAULT_LOCKED', 'the vault was locked before this was finished'));
      // A source that hangs (a stick that was pulled out, a dead network) must not keep the vault open.
      await Promise.race([Promise.allSettled(ends), delay(PATIENCE_MS, null, { ref: false })]);
      const open = [...readers];
      readers.clear();
      await Promise.all(open.map((reader) => reader.close()));
    },
  };
}
