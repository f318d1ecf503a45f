import type { Fingerprint, LedgerId, Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';

const EVENT = 'holdfast/event/v1\n';
const GENESIS = 'holdfast/genesis/v1\n';

/** The hash of an event: over the stored line, without its LF. It is the next event's `prev`. */
export function eventHash(primitives: Primitives, line: string): Sha256 {
  return primitives.sha256Of(EVENT + line);
}

/** The `prev` of a ledger's first event; `key` is the first actor's fingerprint with its `sha256:`. */
export function genesisPrev(primitives: Primitives, ledger: LedgerId, key: Fingerprint): Sha256 {
  return primitives.sha256Of(`${GENESIS}${ledger}\n${key}`);
}
