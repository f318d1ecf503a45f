import type { Fingerprint, Timestamp } from '../../model/ids.ts';
import type { ReceivedBundle } from '../../model/verdict.ts';
import type { JsonObject } from '../../ledger/strict-json.ts';

/** What an event that concerns an exhibit says. `details` is null where they are not disclosed. */
export interface RecordedEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly details: JsonObject | null;
}

/** What the ledger records of one item of the bundle. */
export interface ItemHistory {
  readonly acquired: readonly RecordedEvent[];
  /** Its item.derived and item.redacted. */
  readonly made: readonly RecordedEvent[];
}

/** That a key was admitted or revoked, as a disclosed event of the case's ledger says. */
export interface KeyEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly type: 'added' | 'revoked';
  readonly key: Fingerprint;
  /** The key of the one who says so. */
  readonly by: Fingerprint;
}

/** What the later steps need of a ledger; in memory it grows with the exhibits, not with the events. */
export interface CaseRecords {
  readonly histories: ReadonlyMap<string, ItemHistory>;
  /** Every item that was ever acquired, with the seq of its first item.acquired. */
  readonly acquired: ReadonlyMap<string, number>;
  readonly erased: ReadonlySet<string>;
  /** The last bundle.sealed; `seal` is null where its details are not disclosed or state none. */
  readonly lastSealed: { readonly seq: number; readonly seal: string | null } | null;
  /** When each key was revoked, by its fingerprint. */
  readonly revoked: ReadonlyMap<string, number>;
  /** The keys that were admitted and revoked, in order; beyond the limit they are left out. */
  readonly keyEvents: readonly KeyEvent[];
  /** Bundles that the case received and that are in this one, where their way is disclosed. */
  readonly received: readonly ReceivedBundle[];
  /** How many events keep their details to themselves, by their type. */
  readonly withheldDetails: ReadonlyMap<string, number>;
}
