import { MAX_BODY_LINE } from '../../../shared/bundle/limits.ts';
import { canonicalize } from '../../../shared/ledger/canonical.ts';
import type { Contents } from './contents.ts';
import { SealError } from './seal-error.ts';

/** The events as they are stored, byte for byte. */
export function formatLedger({ plan }: Contents): string {
  return plan.events.map(({ line }) => `${line}\n`).join('');
}

/** The checkpoints as they are stored, byte for byte. */
export function formatCheckpoints({ plan }: Contents): string {
  return plan.checkpoints.map((line) => `${line}\n`).join('');
}

/** `bodies.jsonl`: the disclosed details with their salts. Throws INCOMPLETE_PLAN where a line would be longer than a reader allows. */
export function formatBodies({ events }: Contents): string {
  const lines: string[] = [];
  for (const { seq, disclosed } of events) {
    if (disclosed === null) continue;
    const line = canonicalize({ details: disclosed.details, salt: disclosed.salt, seq });
    if (Buffer.byteLength(line) > MAX_BODY_LINE)
      throw new SealError('INCOMPLETE_PLAN', `the details of entry ${seq} are too long to hand over`);
    lines.push(`${line}\n`);
  }
  return lines.join('');
}
