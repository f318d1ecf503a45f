import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An open file, reduced to what durable storage needs. Positions count from 0; every write is whole or rejects. */
export interface OpenFile {
  /** Reads up to `length` bytes at `position` into `target` and answers how many were there; fewer only at the end of the file. */
  read(target: Uint8Array, length: number, position: number): Promise<number>;
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves when the file's bytes and its length are on the medium. */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** The system calls that can fail for reasons outside the program; passed in, so that tests can make each of them fail. */
export interface FileOperations {
  /** `create` refuses a file that exists. Files are readable by their owner alone. */
  open(path: string, mode: 'read' | 'create'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** Removes a folder that is empty; one that is not there is no error. */
  removeFolder(path: string): Promise<void>;
  /** Makes a folder with those above it; one that is there is no error. */
  makeFolder(path: string): Promise<void>;
  /** Resolves when the folder's entries are on the medium; does nothing on Windows, where a folder cannot be opened for that. */
  syncFolder(path: string): Promise<void>;
  /** Names in a folder, sorted; null where there is no such folder. */
  list(path: string): Promise<readonly string[] | null>;
  /** What stands at a path; null where nothing does. */
  inspect(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'folder' | 'other'; readonly bytes: number } | null>;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function openFile(path: string, mode: 'read' | 'create'): Promise<OpenFile> {
  const flags =
    mode === 'read' ? constants.O_RDONLY : constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
  const handle = await open(path, flags, 0o600);
  return {
    async read(target, length, position) {
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(target, done, length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return done;
    },
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

/** One folder after another: Node's own recursive form reports a missing parent where the disk is really read-only. */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isMissing(error) || parent === path) throw error;
    await makeFolder(parent);
    // Once only: there are folders that are there and still take none (/proc says that the parent is missing).
    await makeOne(path);
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The system's own files. */
export const nodeFiles: FileOperations = {
  open: openFile,
  rename,
  remove: (path) => rm(path, { force: true }),
  async removeFolder(path) {
    await rmdir(path).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  },
  makeFolder,
  async syncFolder(path) {
    if (process.platform === 'win32') return;
    const handle = await open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async list(path) {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async inspect(path) {
    try {
      const found = await stat(path);
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      return { kind, bytes: found.size };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
};

/** What a file is called while it is being written: in the same folder, so that the rename cannot cross file systems. */
export const PARTIAL_SUFFIX = '.partial';

/** A file under a temporary name that appears whole under its own, or not at all. */
export interface DurableFile {
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Asks for what was written so far to go to the medium; the bytes are safe only after `commit`. */
  sync(): Promise<void>;
  /** fsync, close, rename, fsync of the folder. After a failure `abort` still cleans up. */
  commit(): Promise<void>;
  /** The same without the last step, for many files of one folder: the name is on the medium only once the caller has synced the folder. */
  place(): Promise<void>;
  /** Removes the temporary file; the first failure that led here is worth more than a second one, so this never rejects. */
  abort(): Promise<void>;
}

/**
 * Starts a durable file at `path`, replacing nothing until `commit`. What an interrupted run left under the temporary name is removed first.
 * The folder must exist. Rejects with the system's error.
 */
export async function createDurableFile(files: FileOperations, path: string): Promise<DurableFile> {
  const partial = path + PARTIAL_SUFFIX;
  const file = await files.open(partial, 'create').catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    await files.remove(partial);
    return files.open(partial, 'create');
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  };
  const place = async (): Promise<void> => {
    await file.sync();
    await close();
    await files.rename(partial, path);
  };
  return {
    write: (bytes, position) => file.write(bytes, position),
    sync: () => file.sync(),
    place,
    async commit() {
      await place();
      await files.syncFolder(dirname(path));
    },
    async abort() {
      await close().catch(() => undefined);
      await files.remove(partial).catch(() => undefined);
    },
  };
}

/** Writes a whole file durably: a reader, and a power cut at any call, meets the old bytes or the new ones and nothing between. */
export async function writeDurably(files: FileOperations, path: string, bytes: Uint8Array): Promise<void> {
  const file = await createDurableFile(files, path);
  try {
    await file.write(bytes, 0);
    await file.commit();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** Reads a whole small file; null where there is none. Rejects when it is larger than `limit` bytes. */
export async function readWhole(
  files: FileOperations,
  path: string,
  limit: number,
): Promise<Uint8Array | null> {
  const found = await files.inspect(path);
  if (found === null) return null;
  if (found.kind !== 'file' || found.bytes > limit) throw new RangeError('not a file of the expected size');
  const file = await files.open(path, 'read');
  try {
    const bytes = new Uint8Array(found.bytes);
    const length = await file.read(bytes, bytes.length, 0);
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
