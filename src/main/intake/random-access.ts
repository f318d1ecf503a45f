/** Stored bytes that can be read from anywhere; offsets in bytes, `end` exclusive. */
export interface RandomAccess {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

const STEP = 1 << 20;

/** The bytes from `start` to `end` as a stream of chunks of at most 1 MiB. */
export async function* bytesOf(
  source: RandomAccess,
  start = 0,
  end = source.size,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += STEP) yield await source.read(at, Math.min(end, at + STEP));
}
