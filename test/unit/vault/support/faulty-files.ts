import { nodeFiles, type FileOperations, type OpenFile } from '../../../../src/main/node/durable.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`injected ${code}`), { code });
}

/** Counts the calls that change something, and lets the tests decide which of them fail. */
export interface FaultyFiles {
  readonly files: FileOperations;
  /** Calls so far, by name. */
  readonly calls: readonly string[];
}

/**
 * The system's files, where `fails(n, call)` decides for the n-th changing call (from 1) whether it fails with `code`. A failing write still
 * leaves half of its bytes, as a full disk does.
 */
export function faultyFiles(fails: (count: number, call: string) => boolean, code: string): FaultyFiles {
  const calls: string[] = [];
  const attempt = (call: string): void => {
    calls.push(call);
    if (fails(calls.length, call)) throw systemError(code);
  };
  const wrap = (file: OpenFile): OpenFile => ({
    ...file,
    async write(bytes, position) {
      try {
        attempt('write');
      } catch (error) {
        await file.write(bytes.subarray(0, bytes.length / 2), position);
        throw error;
      }
      await file.write(bytes, position);
    },
    async sync() {
      attempt('sync');
      await file.sync();
    },
  });
  return {
    calls,
    files: {
      ...nodeFiles,
      async open(path, mode) {
        if (mode === 'create') attempt('create');
        return wrap(await nodeFiles.open(path, mode));
      },
      async rename(from, to) {
        attempt('rename');
        await nodeFiles.rename(from, to);
      },
      async makeFolder(path) {
        attempt('makeFolder');
        await nodeFiles.makeFolder(path);
      },
      async removeFolder(path) {
        attempt('removeFolder');
        await nodeFiles.removeFolder(path);
      },
      async syncFolder(path) {
        attempt('syncFolder');
        await nodeFiles.syncFolder(path);
      },
      async remove(path) {
        attempt('remove');
        await nodeFiles.remove(path);
      },
    },
  };
}
