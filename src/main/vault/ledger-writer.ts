import { formatCheckpointLine, signCheckpoint, type SigningKeys } from '../../shared/ledger/checkpoint.ts';
import { canonicalDetails, commit, SALT_BYTES } from '../../shared/ledger/commitment.ts';
import { formatEventLine, readEventLine } from '../../shared/ledger/event-line.ts';
import type { Actor } from '../../shared/ledger/event.ts';
import { eventHash, genesisPrev } from '../../shared/ledger/hash.ts';
import type { JsonObject } from '../../shared/ledger/strict-json.ts';
import { toTimestamp } from '../../shared/ledger/times.ts';
import type { EventType } from '../../shared/model/event.ts';
import type { ItemId, LedgerId, Sha256, Timestamp } from '../../shared/model/ids.ts';
import { nodePrimitives } from '../node/primitives.ts';
import type { RecordsWriter } from './database/records.ts';
import type { VaultEnvironment } from './environment.ts';
import { VaultError } from './errors.ts';

/** What is to be recorded; everything else in the line follows from who acts, when, and what stood before. */
export interface NewEvent {
  readonly type: EventType;
  readonly item?: ItemId;
  /** Kept beside the line under a salted commitment; `{}` when left out. */
  readonly details?: JsonObject;
}

/** Where an event came to stand. */
export interface Appended {
  readonly ledger: LedgerId;
  readonly seq: number;
  readonly at: Timestamp;
  readonly hash: Sha256;
}

/** Who acts, with the keys that sign for them. */
export interface Signer {
  readonly actor: Actor;
  readonly keys: SigningKeys;
}

interface Head {
  readonly number: number;
  seq: number;
  prev: Sha256;
  at: Timestamp | null;
}

/** Salts drawn from the system at once; asking for each alone is a third of the cost of a bulk append. */
const SALTS_AT_ONCE = 128;

/**
 * Appends events inside one database transaction and closes each ledger it touched with one signed checkpoint (formats.md,
 * "Ledger"). Lives as long as the transaction: heads are read from the database, never remembered across a rollback.
 */
export class LedgerWriter {
  #records: RecordsWriter;
  #environment: VaultEnvironment;
  #signer: Signer;
  #heads = new Map<LedgerId, Head>();
  #closed = false;
  #salts: Uint8Array = new Uint8Array(0);
  #written: { readonly now: number; readonly at: Timestamp } | null = null;

  constructor(records: RecordsWriter, environment: VaultEnvironment, signer: Signer) {
    this.#records = records;
    this.#environment = environment;
    this.#signer = signer;
  }

  /** Throws a `LedgerError` for details that cannot be kept, and CASE_NOT_FOUND for a ledger that is not in this vault. */
  append(ledger: LedgerId, event: NewEvent): Appended {
    if (this.#closed) throw new Error('the transaction is over: nothing can be appended to it');
    const head = this.#headOf(ledger);
    const details = canonicalDetails(event.details ?? {});
    const salt = this.#salt();
    const seq = head.seq + 1;
    const at = this.#time();
    const line = formatEventLine({
      ledger,
      seq,
      prev: head.prev,
      at,
      type: event.type,
      actor: this.#signer.actor,
      tool: this.#environment.tool,
      clock: this.#environment.clock(),
      boot: this.#environment.boot,
      mono: Math.floor(this.#environment.monotonic()),
      item: event.item,
      body: commit(nodePrimitives, salt, details),
    });
    this.#records.events.append(head.number, seq, event.type, event.item ?? null, line, details, salt);
    const hash = eventHash(nodePrimitives, line);
    head.seq = seq;
    head.prev = hash;
    head.at = at;
    return { ledger, seq, at, hash };
  }

  /** Signs the heads of all ledgers that were touched. The last thing in the transaction. */
  close(): void {
    this.#closed = true;
    for (const [ledger, { number, seq, prev, at }] of this.#heads) {
      if (at === null) continue;
      const head = { ledger, seq, hash: prev, time: at };
      const checkpoint = signCheckpoint(nodePrimitives, head, this.#signer.keys);
      this.#records.checkpoints.append(number, seq, formatCheckpointLine(checkpoint));
    }
  }

  #headOf(ledger: LedgerId): Head {
    const known = this.#heads.get(ledger);
    if (known !== undefined) return known;
    const record = this.#records.ledgers.get(ledger);
    if (record === null) throw new VaultError('CASE_NOT_FOUND', 'there is no such ledger in this vault');
    const seq = this.#records.events.count(record.number);
    const last = seq === 0 ? null : this.#records.events.get(record.number, seq);
    if (last !== null && readEventLine(last.line).kind !== 'event') {
      throw new VaultError(
        'VAULT_DAMAGED',
        'the last entry of a ledger cannot be read: nothing was added; check the vault',
      );
    }
    const prev =
      last === null
        ? genesisPrev(nodePrimitives, ledger, this.#signer.actor.key)
        : eventHash(nodePrimitives, last.line);
    const head: Head = { number: record.number, seq, prev, at: null };
    this.#heads.set(ledger, head);
    return head;
  }

  /** Events of one millisecond share the text of their time: writing it out anew would cost more than hashing the line. */
  #time(): Timestamp {
    const now = this.#environment.now();
    if (this.#written?.now !== now) this.#written = { now, at: toTimestamp(now) };
    return this.#written.at;
  }

  #salt(): Uint8Array {
    if (this.#salts.length === 0) this.#salts = this.#environment.random(SALT_BYTES * SALTS_AT_ONCE);
    const salt = this.#salts.subarray(0, SALT_BYTES);
    this.#salts = this.#salts.subarray(SALT_BYTES);
    return salt;
  }
}
