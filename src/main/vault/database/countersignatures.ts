import type { Fingerprint, LedgerId, Sha256, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** What someone else's vault signed under a receipt of one of this vault's ledgers. */
export interface CountersignatureRecord {
  readonly ledger: LedgerId;
  readonly seq: number;
  readonly hash: Sha256;
  readonly countersigner: Fingerprint;
  /** As the countersigner states it. */
  readonly countersignedAt: Timestamp;
  /** The whole countersignature (docs/formats/receipt.md). */
  readonly text: string;
  readonly receivedAt: Timestamp;
  /** The `seq` of its `receipt.countersigned` in the same ledger. */
  readonly event: number;
}

export interface CountersignaturesReader {
  /** In the order of the ledger. */
  list(ledger: LedgerId): readonly CountersignatureRecord[];
  get(ledger: LedgerId, seq: number, countersigner: Fingerprint): CountersignatureRecord | null;
}
export interface CountersignaturesWriter extends CountersignaturesReader {
  insert(record: CountersignatureRecord): void;
}

export function countersignaturesOf(db: Connection): CountersignaturesWriter {
  const select = `SELECT ledger, seq, hash, countersigner, countersigned_at AS countersignedAt, text, received_at AS receivedAt, event
    FROM countersignatures`;
  const all = db.prepare<[string], CountersignatureRecord>(
    `${select} WHERE ledger = ? ORDER BY seq, countersigner`,
  );
  const one = db.prepare<[string, number, string], CountersignatureRecord>(
    `${select} WHERE ledger = ? AND seq = ? AND countersigner = ?`,
  );
  const insert = db.prepare<[CountersignatureRecord]>(
    `INSERT INTO countersignatures (ledger, seq, hash, countersigner, countersigned_at, text, received_at, event)
     VALUES (@ledger, @seq, @hash, @countersigner, @countersignedAt, @text, @receivedAt, @event)`,
  );
  return {
    list: (ledger) => all.all(ledger),
    get: (ledger, seq, countersigner) => one.get(ledger, seq, countersigner) ?? null,
    insert: (record) => void insert.run(record),
  };
}
