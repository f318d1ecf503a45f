import { readCheckpointLine } from '../checkpoint.ts';
import type { Line } from '../lines.ts';
import type { LedgerVerifier } from './verify-ledger.ts';

/**
 * Feeds a verifier from the two files of a ledger, every checkpoint right after the event that it closes, reading both only as far as
 * needed. Reads both to the end. `finish` is left to the caller.
 */
export async function mergeLines(
  verifier: LedgerVerifier,
  events: AsyncIterable<Line>,
  checkpoints: AsyncIterable<Line>,
): Promise<void> {
  const rest = events[Symbol.asyncIterator]();
  try {
    for await (const line of checkpoints) {
      const seq = line.text === null ? 0 : (readCheckpointLine(line.text).checkpoint?.seq ?? 0);
      while (verifier.lastSeq() < seq) {
        const next = await rest.next();
        if (next.done === true) break;
        verifier.event(next.value);
      }
      await verifier.checkpoint(line);
    }
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      verifier.event(next.value);
  } finally {
    // Lets the source close what it has open when a checkpoint's source failed half-way.
    await rest.return?.();
  }
}
