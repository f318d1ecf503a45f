/** How far back deflate may reach, and how much is inflated before it is handed on. */
const REACH = 32 * 1024;
const PIECE = 64 * 1024;
/** The longest repetition; one that began in the last free byte must still fit. */
const LONGEST = 258;

/** The inflated bytes: what is still to be handed on, and as much of what went before as repetitions may refer to. */
export interface SlidingWindow {
  /** How many bytes may be written before `takeNew`. */
  room(): number;
  put(byte: number): void;
  append(bytes: Uint8Array): void;
  /** Writes `count` bytes again from `distance` bytes back, also over themselves; false where nothing was written so far back. */
  repeat(distance: number, count: number): boolean;
  /** A copy of what was written since the last call; makes room. */
  takeNew(): Uint8Array;
}

export function createWindow(): SlidingWindow {
  const bytes = new Uint8Array(REACH + PIECE + LONGEST);
  let at = 0;
  let taken = 0;
  return {
    room: () => Math.max(0, REACH + PIECE - at),
    put(byte) {
      bytes[at] = byte;
      at += 1;
    },
    append(more) {
      bytes.set(more, at);
      at += more.length;
    },
    repeat(distance, count) {
      if (distance > at) return false;
      const end = at + count;
      if (distance >= count) {
        bytes.copyWithin(at, at - distance, end - distance);
        at = end;
      } else {
        for (; at < end; at += 1) bytes[at] = bytes[at - distance] ?? 0;
      }
      return true;
    },
    takeNew() {
      const piece = bytes.slice(taken, at);
      const from = Math.max(0, at - REACH);
      bytes.copyWithin(0, from, at);
      at -= from;
      taken = at;
      return piece;
    },
  };
}
