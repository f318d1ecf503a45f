import { EntryError, type FileSource, type SourceEntry } from '../bundle/file-source.ts';
import { MAX_ENTRIES } from '../bundle/limits.ts';
import type { Finding } from '../model/verdict.ts';
import { readBlob, readThrough, type BlobLike } from './blob.ts';
import { digestFile } from './digest.ts';
import { BrowserVerifyError } from './error.ts';

/** One file of an unpacked bundle, its path below the bundle's own folder; a null blob stands for a folder, where the browser shows any. */
export interface FolderEntry {
  readonly path: string;
  readonly blob: BlobLike | null;
}

const PIECE = 1024 * 1024;

/**
 * An unpacked bundle as a browser hands it over. It shows what links lead to instead of the links, and a file dialog shows no empty
 * folders: neither can be found here. `onBytes` is told of all content that is read, as it comes.
 */
export function createBlobFolderSource(
  given: readonly FolderEntry[],
  onBytes: (count: number) => void,
): FileSource {
  const entries = given.slice(0, MAX_ENTRIES);
  const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
  return {
    kind: 'folder',
    list(report) {
      const isWhole = entries.length === given.length;
      if (!isWhole) report(tooMany());
      const listed = [...blobs].map(([path, blob]): SourceEntry =>
        blob === null ? { path, kind: 'folder', bytes: 0 } : { path, kind: 'file', bytes: blob.size },
      );
      return Promise.resolve({ entries: listed, isWhole });
    },
    async *read(path) {
      const blob = blobAt(path);
      for (let at = 0; at < blob.size; at += PIECE) {
        const piece = await readBlob(blob, at, Math.min(at + PIECE, blob.size)).catch(asMissing);
        onBytes(piece.length);
        yield piece;
      }
    },
    async *digests(files, signal) {
      for (const { path, bytes } of files) {
        signal?.throwIfAborted();
        yield await digestFile(path, bytes, async (take) => {
          const blob = blobAt(path);
          await readThrough(blob, 0, blob.size, (piece) => {
            take(piece);
            onBytes(piece.length);
          }).catch(asMissing);
        });
      }
    },
  };

  function blobAt(path: string): BlobLike {
    const blob = blobs.get(path);
    if (blob === undefined || blob === null) throw new EntryError('MISSING', 'The file cannot be read.');
    return blob;
  }
}

function tooMany(): Finding {
  return {
    code: 'SIZE_LIMIT_EXCEEDED',
    message: `The folder holds more than ${MAX_ENTRIES} files and folders.`,
  };
}

/** One file of many that cannot be read is a finding about that file, as it is on disk. */
function asMissing(error: unknown): never {
  if (!(error instanceof BrowserVerifyError)) throw error;
  throw new EntryError('MISSING', 'The file cannot be read.', { cause: error });
}
