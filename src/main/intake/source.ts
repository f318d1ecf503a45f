import { open, stat, type FileHandle } from 'node:fs/promises';
import { IntakeError } from './errors.ts';

/** Bytes that are about to become an original, wherever they come from. They are read once, from first to last. */
export interface IntakeSource {
  /** The true name, as the person knows it; with `/` between folders. */
  readonly name: string;
  /** How it reached us, for the record: `file`, `upload` or `clipboard`. */
  readonly method: 'file' | 'upload' | 'clipboard';
  /** Size in bytes where it is known beforehand; only for showing progress. */
  readonly expectedBytes: number | null;
  /** The time the file carried, where the system tells it. */
  readonly modifiedAt: Date | null;
  /** Opens the bytes for reading. Called once. */
  open(): Promise<OpenedSource>;
}

/** A source while it is being read. */
export interface OpenedSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** True when the file is not the one that was opened any more, or changed its size or time since; ask after the last byte. */
  changed(): Promise<boolean>;
  close(): Promise<void>;
}

const CHUNK = 1 << 20;

/** A regular file on disk. It is opened for reading only, and never through a link. */
export function fileSource(
  path: string,
  name: string,
  known: { readonly size: number; readonly mtime: Date },
): IntakeSource {
  return {
    name,
    method: 'file',
    expectedBytes: known.size,
    modifiedAt: known.mtime,
    async open() {
      const handle = await open(path, 'r').catch((cause: unknown) => {
        throw new IntakeError('FILE_UNREADABLE', 'this file could not be opened for reading', { cause });
      });
      try {
        return await openedFile(handle, path);
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
  };
}

async function openedFile(handle: FileHandle, path: string): Promise<OpenedSource> {
  const before = await handle.stat({ bigint: true });
  let read = 0n;
  return {
    bytes: (async function* () {
      for (;;) {
        const buffer = new Uint8Array(CHUNK);
        const { bytesRead } = await handle.read(buffer, 0, CHUNK, null).catch((cause: unknown) => {
          throw new IntakeError('FILE_UNREADABLE', 'this file stopped being readable before its end', {
            cause,
          });
        });
        if (bytesRead === 0) return;
        read += BigInt(bytesRead);
        yield bytesRead === CHUNK ? buffer : buffer.subarray(0, bytesRead);
      }
    })(),
    async changed() {
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs || read !== before.size) return true;
      // A program that saves by renaming a new file into place leaves our handle on the old one: ask the name too.
      const named = await stat(path, { bigint: true }).catch(() => null);
      return named === null || named.ino !== before.ino || named.dev !== before.dev;
    },
    close: () => handle.close(),
  };
}

/** Bytes that arrive as a stream: an upload from the window in a browser, or a pasted image. */
export function streamSource(
  name: string,
  method: 'upload' | 'clipboard',
  bytes: AsyncIterable<Uint8Array>,
  known: { readonly expectedBytes: number | null; readonly modifiedAt: Date | null },
): IntakeSource {
  return {
    name,
    method,
    ...known,
    open: () =>
      Promise.resolve({ bytes, changed: () => Promise.resolve(false), close: () => Promise.resolve() }),
  };
}
