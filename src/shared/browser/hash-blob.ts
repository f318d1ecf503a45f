import type { VerifyProgress } from '../bundle/verify.ts';
import { toHex } from '../ledger/hex.ts';
import type { Sha256 } from '../model/ids.ts';
import { readThrough, type BlobLike } from './blob.ts';
import { createSha256 } from './sha256.ts';

/** The SHA-256 of a whole file of any size. Rejects with BrowserVerifyError. */
export async function hashBlob(
  blob: BlobLike,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Sha256> {
  const hash = createSha256();
  let bytes = 0;
  await readThrough(blob, 0, blob.size, (piece) => {
    hash.update(piece);
    bytes += piece.length;
    onProgress({ bytes, totalBytes: blob.size });
  });
  return toHex(hash.digest()) as Sha256;
}
