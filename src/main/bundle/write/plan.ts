import type {
  ExhibitNumber,
  Fingerprint,
  ItemId,
  LedgerId,
  PersonId,
  Sha256,
  Timestamp,
} from '../../../shared/model/ids.ts';
import type { ItemRecord } from '../../../shared/bundle/item-record.ts';
import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import type { ItemKind } from '../../../shared/model/item.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';

/** Bytes that can be read from their start, once for each call. A chunk belongs to the reader: it is not written to again. */
export type Open = () => AsyncIterable<Uint8Array>;

/** An event of the case's ledger: its stored line, and its details where they are handed over. */
export interface PlanEvent {
  /** The stored line without its LF, exported as it is. */
  readonly line: string;
  /** Null where the details are erased or withheld; `salt` is 64 hex digits. */
  readonly disclosed: { readonly details: JsonObject; readonly salt: string } | null;
}

/** Something made from an original that goes into the bundle. `path` is relative to the exhibit, `derived/…`. */
export interface PlanDerivative {
  readonly path: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: Sha256;
  /** The hash of the original, member or derivative it was made from. */
  readonly source: Sha256;
  /** The sequence number of its item.derived or item.redacted. */
  readonly event: number;
  readonly open: Open;
}

/** One exhibit that goes into the bundle, as the vault records it. */
export interface PlanExhibit {
  readonly id: ItemId;
  readonly exhibit: ExhibitNumber;
  readonly kind: ItemKind;
  /** The true name, as it was received. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly acquired: { readonly at: Timestamp; readonly event: number; readonly method: string };
  /** Of a container: what it holds, each member with its own hash. */
  readonly members: readonly { readonly name: string; readonly bytes: number; readonly sha256: Sha256 }[];
  /** Files inside that could not be hashed, which item.json therefore cannot list; the report counts them. */
  readonly unread?: number;
  /** True where the list of its files could not be read to its end, so that it may hold more than `members` and `unread`. */
  readonly incomplete?: boolean;
  readonly holds?: ItemRecord['holds'];
  readonly derived: readonly PlanDerivative[];
  /** The original, or null where only a redacted copy is handed over. */
  readonly open: Open | null;
  /** Of a chat: what its parser made of it. Of a chat that goes in part there is none: it would tell of the rest. */
  readonly chat?: ImportReport;
  /** Of a captured page: what its record says of itself; left out where that cannot be read. */
  readonly page?: PlanPage;
  /** There where only some messages of a chat go. */
  readonly extract?: PlanExtract;
}

/** What the report tells of a captured page, in the words of its `capture.json`. */
export interface PlanPage {
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly title: string;
  /** How often the way led on before the page was shown. */
  readonly redirects: number;
  readonly status: number | null;
  /** ISO 8601 in UTC, as the record states them. */
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly browser: string;
  /** `clean` or `signed-in`. */
  readonly profile: string;
  readonly complete: boolean;
  readonly incomplete: readonly { readonly what: string; readonly reason: string }[];
  readonly counts: {
    readonly requests: number;
    readonly stored: number;
    readonly failed: number;
    readonly withheld: number;
  };
}

/** The part of a chat that is handed over. */
export interface PlanExtract {
  /** How many there are in all. */
  readonly messages: number;
  /** The places of those that go, from 1, ends included; in order and apart. */
  readonly runs: readonly (readonly [from: number, to: number])[];
  /** Those that the report prints. */
  readonly printed: readonly TranscriptMessage[];
}

/** Who signs the seal. The secret key stays with the caller. */
export interface Signer {
  /** The raw 32-byte Ed25519 key. */
  readonly publicKey: Uint8Array;
  /** A raw 64-byte Ed25519 signature over the bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Someone who acts in the ledger, as the report may name them. */
export interface PlanPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** An RFC 3161 token over the seal's signature, with the certificates that lead to its issuer. */
export interface Stamp {
  readonly token: Uint8Array;
  readonly chainPem: string;
}

/** Everything a bundle is made of, gathered before the first byte is written. */
export interface BundlePlan {
  readonly bundle: string;
  readonly created: Timestamp;
  readonly ledger: LedgerId;
  /** The whole case ledger, from event 1. */
  readonly events: readonly PlanEvent[];
  /** The stored checkpoint lines without their LF. */
  readonly checkpoints: readonly string[];
  readonly exhibits: readonly PlanExhibit[];
  /** Names for actors of the ledger; who is not among them stands in the report by id and role. */
  readonly people: readonly PlanPerson[];
  /** The SHA-256 of this ledger's last sealed seal.txt. */
  readonly previous: Sha256 | null;
  readonly timestamp: 'required' | 'optional';
  /** Asks for a time stamp over the signature, where one is wanted. Null seals without one; a rejection fails the seal. */
  readonly stamp?: (signature: Uint8Array) => Promise<Stamp | null>;
  readonly language: 'en' | 'fr';
  /** `parts` is the SHA-256 of the list of packages that the tool is made of, in CycloneDX. */
  readonly tool: { readonly name: string; readonly version: string; readonly parts?: Sha256 };
  readonly signer: Signer;
  /** age recipients (`age1…`); where there are any, only the encrypted bundle is written. */
  readonly recipients: readonly string[];
  /** The folder that receives `<bundle>.zip` or `<bundle>.zip.age`. */
  readonly out: string;
}

/** What writing a bundle yields. */
export interface SealedBundle {
  readonly path: string;
  /** Of the file at `path`. */
  readonly sha256: Sha256;
  readonly size: number;
  readonly bundle: string;
  /** The SHA-256 of seal.txt, for the details of bundle.sealed. */
  readonly seal: Sha256;
  readonly signer: Fingerprint;
  /** Exhibits in the bundle, withheld ones among them. */
  readonly items: number;
  /** Files under data/ and the sum of their bytes, as the seal states them. */
  readonly files: number;
  readonly bytes: number;
}
