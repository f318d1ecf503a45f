import type { VerifyProgress } from '../bundle/verify.ts';
import type { Sha256 } from '../model/ids.ts';
import { readBlob, type BlobLike } from './blob-access.ts';
import { createBrowserPrimitives } from './primitives.ts';

const PIECE = 4 * 1024 * 1024;

/** The SHA-256 of a whole file of any size. Rejects with BrowserVerifyError. */
export async function hashBlob(
  blob: BlobLike,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Sha256> {
  const hash = createBrowserPrimitives(undefined).sha256();
  const piece = (at: number) => readBlob(blob, at, Math.min(at + PIECE, blob.size));
  let next = piece(0);
  for (let at = 0; at < blob.size; at += PIECE) {
    const bytes = await next;
    // Fetched while this piece is hashed; where it fails, the next turn hears of it.
    next = piece(Math.min(at + PIECE, blob.size));
    next.catch(() => undefined);
    hash.update(bytes);
    onProgress({ bytes: at + bytes.length, totalBytes: blob.size });
  }
  return hash.hex();
}
