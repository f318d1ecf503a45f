import type { Primitives } from '../../../shared/primitives.ts';
import type { Entry } from './entry.ts';
import { SealError } from './seal-error.ts';

/** The error of evidence whose bytes are not the ones that were recorded. */
export function damaged(exhibit: string | null): SealError {
  return new SealError(
    'ORIGINAL_DAMAGED',
    `the stored bytes of exhibit ${exhibit ?? 'files'} are not the ones that were taken in; nothing was sealed`,
  );
}

/** The error of a bundle that somebody stopped. */
export function cancelled(): SealError {
  return new SealError('CANCELLED', 'sealing was cancelled; nothing was written');
}

/**
 * The bytes of an entry, counted and, where `primitives` are given, hashed on their way and compared with the record at their end. Throws
 * ORIGINAL_DAMAGED as soon as there are too many, or at the end where there are too few or others.
 */
export async function* checkedBytes(
  entry: Entry,
  primitives: Primitives | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const source = typeof entry.content === 'function' ? entry.content() : [entry.content];
  const hash = primitives?.sha256();
  let bytes = 0;
  for await (const chunk of source) {
    if (signal?.aborted === true) throw cancelled();
    bytes += chunk.length;
    if (bytes > entry.bytes) throw damaged(entry.exhibit);
    hash?.update(chunk);
    yield asBuffer(chunk);
  }
  if (bytes !== entry.bytes) throw damaged(entry.exhibit);
  if (hash !== undefined && hash.hex() !== entry.sha256) throw damaged(entry.exhibit);
}

/** A view of the same bytes as Node's own kind, which streams pass on without copying. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
