/** Bytes that can be read from anywhere: an open file, a Blob, a buffer. */
export interface RandomAccess {
  readonly size: number;
  /** Exactly the bytes from `start` to `end`, which lie within `size`. Rejects where they cannot be had. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A RandomAccess over bytes that are in memory. */
export function accessBytes(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

/** Reads that move forwards in small steps, answered from one stretch of memory. */
export interface ForwardReader {
  /** `length` bytes from `start`, valid until the next call; fewer where the data ends. */
  take(start: number, length: number): Uint8Array | Promise<Uint8Array>;
}

/** Keeps the last `stretch` bytes that were read; a promise is only made where new ones are needed. */
export function createForwardReader(access: RandomAccess, stretch: number): ForwardReader {
  let from = 0;
  let held: Uint8Array = new Uint8Array();
  return {
    take(start, length) {
      const end = Math.min(start + length, access.size);
      if (start >= from && end <= from + held.length) return held.subarray(start - from, end - from);
      return fill(start, end);
    },
  };

  async function fill(start: number, end: number): Promise<Uint8Array> {
    if (start >= access.size) return new Uint8Array();
    held = await access.read(start, Math.min(Math.max(end, start + stretch), access.size));
    from = start;
    return held.subarray(0, end - start);
  }
}
