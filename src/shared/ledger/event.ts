import type { EventType } from '../model/event.ts';
import type { Fingerprint, ItemId, LedgerId, PersonId, Sha256, Timestamp } from '../model/ids.ts';
import type { Role } from '../model/person.ts';

/** Who acted: never a name, only an id, the key that signs and the role acted in. */
export interface Actor {
  readonly id: PersonId;
  readonly key: Fingerprint;
  readonly role: Role;
}

/** What is known of the machine's clock when an event is written: nothing, or its last comparison with a source. */
export type ClockState =
  | { readonly source: 'none' }
  | { readonly source: string; readonly offsetMs: number; readonly checkedAt: Timestamp };

/** The fields of a version 1 event line, `v` apart. `Type` is wider than the closed list only while an event is being judged. */
export interface LedgerEvent<Type extends string = EventType> {
  readonly ledger: LedgerId;
  /** Counts from 1. */
  readonly seq: number;
  /** The hash of the line before, or the genesis value. */
  readonly prev: Sha256;
  readonly at: Timestamp;
  readonly type: Type;
  readonly actor: Actor;
  readonly tool: { readonly name: string; readonly version: string };
  readonly clock: ClockState;
  /** A random uuid for each start of the program. */
  readonly boot: string;
  /** Monotonic milliseconds within that start. */
  readonly mono: number;
  readonly item?: ItemId | undefined;
  /** The commitment to the details. */
  readonly body: Sha256;
}
