import { BrowserVerifyError } from './error.ts';

/** As much of a browser's `Blob` or `File` as the shared layer may know. */
export interface BlobLike {
  readonly size: number;
  slice(start: number, end: number): BlobPart;
}

interface BlobPart {
  arrayBuffer(): Promise<ArrayBuffer>;
  /** Left out by browsers that do not read into a given buffer. */
  stream?(): { getReader(options: { readonly mode: 'byob' }): ByobReader };
}

interface ByobReader {
  read(
    view: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly done: boolean; readonly value?: Uint8Array<ArrayBuffer> | undefined }>;
}

const PIECE = 1024 * 1024;

/** Bytes of a blob from `start` to `end`. Rejects with `FILE_UNREADABLE`. */
export async function readBlob(blob: BlobLike, start: number, end: number): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw unreadable(cause);
  }
  if (bytes.length !== end - start) throw cutOff();
  return bytes;
}

/**
 * Hands the bytes from `start` to `end` to `take`, piece by piece; a piece is valid during the call only. One buffer serves for all of them:
 * with a new one each, Chromium takes ten times as long and lets gigabytes wait for the garbage collector. Rejects with
 * `FILE_UNREADABLE`, and with what `take` throws.
 */
export async function readThrough(
  blob: BlobLike,
  start: number,
  end: number,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  const reader = openReader(blob.slice(start, end));
  if (reader === null) {
    for (let at = start; at < end; at += PIECE) take(await readBlob(blob, at, Math.min(at + PIECE, end)));
    return;
  }
  let buffer = new ArrayBuffer(Math.min(PIECE, Math.max(1, end - start)));
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer)).catch((cause: unknown) => {
      throw unreadable(cause);
    });
    if (done || value === undefined) break;
    take(value);
    count += value.length;
    buffer = value.buffer;
  }
  if (count !== end - start) throw cutOff();
}

function openReader(part: BlobPart): ByobReader | null {
  try {
    return part.stream?.().getReader({ mode: 'byob' }) ?? null;
  } catch {
    return null;
  }
}

function unreadable(cause: unknown): BrowserVerifyError {
  return new BrowserVerifyError('FILE_UNREADABLE', 'the file cannot be read any more; choose it again', {
    cause,
  });
}
function cutOff(): BrowserVerifyError {
  return new BrowserVerifyError('FILE_UNREADABLE', 'the file was cut off while it was being read');
}
