import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import type { HowMade, PictureMethod } from '../../shared/model/how-made.ts';
import { IntakeError } from './errors.ts';

/** Bytes that are about to become an original, wherever they come from. They are read once, from first to last. */
export interface IntakeSource {
  /** The true name, as the person knows it; with `/` between folders. */
  readonly name: string;
  /** The bytes of the name in lower-case hex, where they are not UTF-8: `name` then shows each strange byte as `%` and two capital digits. */
  readonly nameHex?: string;
  /** How it reached us, for the record; `folder` is a folder that was packed into one file. */
  readonly method: 'file' | 'folder' | 'upload' | 'capture' | PictureMethod;
  /** How it was made, where that was inside Holdfast. */
  readonly how?: HowMade;
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
/** Chunks that are being read while one is worked on: enough to keep the disk busy, few enough to stay small. */
const READS_AHEAD = 3;
/** Read alone, so that whoever only asks what a file is does not have megabytes of it read. */
const BEGINNING = 64 * 1024;

/** What a system's error says of something that is there and is no file: a link, a socket, a device without a driver. */
const NO_FILE: ReadonlySet<unknown> = new Set(['ELOOP', 'ENXIO', 'ENODEV', 'EISDIR']);

/**
 * A regular file on disk. It is opened for reading only, never through a link, and without waiting for the other end of a pipe: what stands under the
 * name is asked once more when it is open, since it may be another thing than the one that was chosen. A path in bytes serves names that are not UTF-8.
 */
export function fileSource(
  path: string | Buffer,
  name: string,
  known: { readonly size: number; readonly mtime: Date },
): IntakeSource {
  return {
    name,
    method: 'file',
    expectedBytes: known.size,
    modifiedAt: known.mtime,
    async open() {
      const handle = await open(path, READ_ONLY).catch((cause: unknown) => {
        if (NO_FILE.has((cause as NodeJS.ErrnoException).code)) throw notAFile();
        throw new IntakeError('FILE_UNREADABLE', 'this file could not be opened for reading', { cause });
      });
      try {
        const before = await handle.stat({ bigint: true });
        if (!before.isFile()) throw notAFile();
        return openedFile(handle, path, before);
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
  };
}

// Windows has neither of the two: it opens no link's target by the flag, and no pipe by a path.
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function notAFile(): IntakeError {
  return new IntakeError('NOT_A_FILE', 'this is not a regular file; choose the file itself');
}

function openedFile(handle: FileHandle, path: string | Buffer, before: BigIntStats): OpenedSource {
  let read = 0n;
  return {
    bytes: (async function* () {
      for await (const chunk of readAhead(handle, Number(before.size))) {
        read += BigInt(chunk.length);
        yield chunk;
      }
    })(),
    async changed() {
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs || read !== before.size) return true;
      // A program that saves by renaming a new file into place leaves our handle on the old one: ask the name too.
      const named = await lstat(path, { bigint: true }).catch(() => null);
      return named === null || named.ino !== before.ino || named.dev !== before.dev;
    },
    close: () => handle.close(),
  };
}

/**
 * Reads a file from its beginning in chunks of their own, the next ones already under way while one is being worked on. A small file gets room for its
 * `size` and no more, and one read: with thousands of them, making and clearing room would cost more than reading.
 */
async function* readAhead(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  if (size < CHUNK) {
    const first = await readChunk(handle, 0, size + 1);
    if (first.length > 0) yield first;
    if (first.length <= size) return;
    // It is longer than the system said: it has just grown, or its file system states no sizes.
    at = first.length;
  } else {
    const first = await readChunk(handle, 0, BEGINNING);
    yield first;
    if (first.length < BEGINNING) return;
    at = first.length;
  }
  const ahead: Promise<Uint8Array>[] = [];
  const start = () => {
    const next = readChunk(handle, at, CHUNK);
    // Whoever waits for it later meets the failure; until then it is not unhandled.
    next.catch(() => undefined);
    ahead.push(next);
    at += CHUNK;
  };
  while (ahead.length < READS_AHEAD) start();
  try {
    for (;;) {
      const chunk = await ahead.shift();
      if (chunk === undefined || chunk.length === 0) return;
      if (chunk.length === CHUNK) start();
      yield chunk;
      // `readChunk` fills its chunk unless the file ends there; a file that grows meanwhile is found by `changed`.
      if (chunk.length < CHUNK) return;
    }
  } finally {
    await Promise.allSettled(ahead);
  }
}

async function readChunk(handle: FileHandle, position: number, room: number): Promise<Uint8Array> {
  // Not zeroed first: every byte that is handed on was read from the file.
  const buffer = Buffer.allocUnsafeSlow(room);
  let filled = 0;
  while (filled < room) {
    const { bytesRead } = await handle
      .read(buffer, filled, room - filled, position + filled)
      .catch((cause: unknown) => {
        throw new IntakeError('FILE_UNREADABLE', 'this file stopped being readable before its end', {
          cause,
        });
      });
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return new Uint8Array(buffer.buffer, 0, filled);
}

/** Bytes that arrive as a stream: an upload from the window in a browser, or a pasted image. */
export function streamSource(
  name: string,
  method: 'upload' | PictureMethod,
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
