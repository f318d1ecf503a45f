import type { CaseId, Fingerprint, LedgerId, Sha256, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** A receipt for someone else's ledger that this vault has seen and countersigned. */
export interface WitnessedReceipt {
  readonly ledger: LedgerId;
  readonly seq: number;
  readonly hash: Sha256;
  /** The key that signed the receipt. */
  readonly key: Fingerprint;
  /** The receipt's seven lines. */
  readonly text: string;
  readonly receivedAt: Timestamp;
  /** The case that it is kept with, where it is kept with one. */
  readonly case: CaseId | null;
  /** From whom, in the person's words. */
  readonly source: string;
  /** The text that was given in return (docs/formats/receipt.md). */
  readonly countersignature: string;
  /** The `seq` of its `receipt.countersigned` in the vault's ledger. */
  readonly event: number;
}

export interface WitnessedReader {
  /** In the order of arrival. */
  list(): readonly WitnessedReceipt[];
  get(ledger: LedgerId, seq: number): WitnessedReceipt | null;
  /** The furthest that was seen of a ledger. */
  last(ledger: LedgerId): WitnessedReceipt | null;
  /** The keys that may speak for a ledger, as far as was seen. */
  keys(ledger: LedgerId): readonly Fingerprint[];
}
export interface WitnessedWriter extends WitnessedReader {
  insert(receipt: WitnessedReceipt): void;
  /** The keys that speak for a ledger from now on. */
  setKeys(ledger: LedgerId, keys: readonly Fingerprint[], sinceSeq: number): void;
}

export function witnessedOf(db: Connection): WitnessedWriter {
  const select = `SELECT ledger, seq, hash, key, text, received_at AS receivedAt, case_id AS "case", source, countersignature, event
    FROM witnessed_receipts`;
  const all = db.prepare<[], WitnessedReceipt>(`${select} ORDER BY event`);
  const one = db.prepare<[string, number], WitnessedReceipt>(`${select} WHERE ledger = ? AND seq = ?`);
  const last = db.prepare<[string], WitnessedReceipt>(`${select} WHERE ledger = ? ORDER BY seq DESC LIMIT 1`);
  const keys = db.prepare<[string], { key: Fingerprint }>(
    'SELECT key FROM witnessed_keys WHERE ledger = ? ORDER BY since_seq, key',
  );
  const insert = db.prepare<[WitnessedReceipt]>(
    `INSERT INTO witnessed_receipts (ledger, seq, hash, key, text, received_at, case_id, source, countersignature, event)
     VALUES (@ledger, @seq, @hash, @key, @text, @receivedAt, @case, @source, @countersignature, @event)`,
  );
  const addKey = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO witnessed_keys (ledger, key, since_seq) VALUES (?, ?, ?)',
  );
  const dropKey = db.prepare<[string, string]>('DELETE FROM witnessed_keys WHERE ledger = ? AND key = ?');
  return {
    list: () => all.all(),
    get: (ledger, seq) => one.get(ledger, seq) ?? null,
    last: (ledger) => last.get(ledger) ?? null,
    keys: (ledger) => keys.all(ledger).map(({ key }) => key),
    insert: (receipt) => void insert.run(receipt),
    setKeys(ledger, next, sinceSeq) {
      for (const { key } of keys.all(ledger)) if (!next.includes(key)) dropKey.run(ledger, key);
      for (const key of next) addKey.run(ledger, key, sinceSeq);
    },
  };
}
