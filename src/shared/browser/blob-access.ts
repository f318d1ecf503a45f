import type { RandomAccess } from '../bundle/random-access.ts';
import { readBlob, type BlobLike } from './blob.ts';

/** A read that goes on where the one before ended fetches this much, and the same again ahead of time. In bytes. */
const STRETCH = 1024 * 1024;
/** Three files of a ledger are read at the same time, each with a stretch ahead. */
const STRETCHES_KEPT = 8;
/** A gap that still counts as going on: the header of the next entry lies in it. */
const GAP = 4096;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether reading went on into it, so that it is likely to go on behind it. */
  readonly goesOn: boolean;
  readonly bytes: Promise<Uint8Array>;
}

/**
 * Reads a blob of any size in a few stretches of memory. Every read of a blob is a message to another process, so reads that move forwards
 * are answered from longer ones. Rejects with `FILE_UNREADABLE`.
 */
export function accessBlob(blob: BlobLike): RandomAccess {
  /** The last one used comes first. */
  let kept: readonly Stretch[] = [];

  function fetch(start: number, end: number, goesOn: boolean): Stretch {
    const bytes = readBlob(blob, start, end);
    // Whoever asks for these bytes hears of the failure; fetched ahead, perhaps nobody does.
    bytes.catch(() => undefined);
    return { start, end, goesOn, bytes };
  }

  function find(start: number, end: number): Stretch {
    const held = kept.find((stretch) => stretch.start <= start && end <= stretch.end);
    if (held !== undefined) return held;
    const goesOn = kept.some((stretch) => start >= stretch.end && start <= stretch.end + GAP);
    return fetch(start, goesOn ? Math.min(Math.max(end, start + STRETCH), blob.size) : end, goesOn);
  }

  /** What lies behind a stretch that reading went on into, unless it is on its way already. */
  function ahead({ end, goesOn }: Stretch): readonly Stretch[] {
    if (!goesOn || end === blob.size || kept.some(({ start }) => start === end)) return [];
    return [fetch(end, Math.min(end + STRETCH, blob.size), true)];
  }

  return {
    size: blob.size,
    async read(start, end) {
      const found = find(start, end);
      const others = kept.filter((stretch) => stretch !== found);
      kept = [found, ...ahead(found), ...others].slice(0, STRETCHES_KEPT);
      const bytes = await found.bytes;
      return bytes.subarray(start - found.start, end - found.start);
    },
  };
}
