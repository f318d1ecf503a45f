import { fingerprintOf } from '../../../shared/ledger/fingerprint.ts';
import { eventHash } from '../../../shared/ledger/hash.ts';
import { readEventLine } from '../../../shared/ledger/event-line.ts';
import type { LedgerEvent } from '../../../shared/ledger/event.ts';
import type { Fingerprint, Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import type { BundlePlan, PlanEvent } from './plan.ts';
import { SealError } from './seal-error.ts';

/** An event of the plan with what its line says. */
export type RecordedEvent = LedgerEvent & Pick<PlanEvent, 'disclosed'>;

/** The plan, and what follows from it: read once, used by everything that a bundle's small files are made of. */
export interface Contents {
  readonly plan: BundlePlan;
  readonly events: readonly RecordedEvent[];
  readonly signer: Fingerprint;
  /** The last exported event. */
  readonly head: { readonly seq: number; readonly hash: Sha256 };
}

/** Reads the plan's event lines. Throws INCOMPLETE_PLAN where a line is no version 1 event, of another ledger, or out of order. */
export function readContents(plan: BundlePlan, primitives: Primitives): Contents {
  const events = plan.events.map(({ line, disclosed }, index): RecordedEvent => {
    const reading = readEventLine(line);
    if (reading.kind !== 'event')
      throw new SealError('INCOMPLETE_PLAN', `entry ${index + 1} of the record cannot be read`);
    const { event } = reading;
    if (event.ledger !== plan.ledger || event.seq !== index + 1)
      throw new SealError('INCOMPLETE_PLAN', `entry ${index + 1} of the record is not where it belongs`);
    return { ...event, disclosed };
  });
  const last = plan.events.at(-1);
  if (last === undefined) throw new SealError('NOTHING_TO_SEAL', 'the case has no record yet');
  return {
    plan,
    events,
    signer: fingerprintOf(primitives, plan.signer.publicKey),
    head: { seq: events.length, hash: eventHash(primitives, last.line) },
  };
}
