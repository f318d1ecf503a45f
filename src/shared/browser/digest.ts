import { EntryError, type DigestOutcome } from '../bundle/file-source.ts';
import { toHex } from '../ledger/hex.ts';
import { createSha256 } from './sha256.ts';

/** Calls `take` with all bytes of one file; rejects with EntryError for a fault of the file, at its end at the latest. */
export type FileReading = (take: (bytes: Uint8Array) => void) => Promise<void>;

/**
 * Hashes one file of `bytes` bytes. A file that could be read to its end has a digest even where its container has a fault to tell. Rejects
 * with everything that is not an EntryError.
 */
export async function digestFile(path: string, bytes: number, read: FileReading): Promise<DigestOutcome> {
  const hash = createSha256();
  let count = 0;
  let fault: EntryError | null = null;
  try {
    await read((piece) => {
      hash.update(piece);
      count += piece.length;
    });
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    fault = error;
  }
  const isWhole = fault === null || count === bytes;
  return { path, digest: isWhole ? { sha256: toHex(hash.digest()), bytes: count } : null, fault };
}
