import type { RandomAccess } from '../../shared/bundle/random-access.ts';

const STEP = 1 << 20;

/** The bytes from `start` to `end` as a stream of chunks of at most 1 MiB. */
export async function* bytesOf(
  source: RandomAccess,
  start = 0,
  end = source.size,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += STEP) yield await source.read(at, Math.min(end, at + STEP));
}
