import type { LedgerId } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** A ledger and the small number by which its rows know it. */
export interface LedgerRecord {
  readonly number: number;
  readonly id: LedgerId;
  readonly kind: 'vault' | 'case';
}

export interface LedgersReader {
  /** In the order in which they were opened; the vault's own comes first. */
  list(): readonly LedgerRecord[];
  get(id: LedgerId): LedgerRecord | null;
}
export interface LedgersWriter extends LedgersReader {
  insert(id: LedgerId, kind: LedgerRecord['kind']): LedgerRecord;
}

export function ledgersOf(db: Connection): LedgersWriter {
  const all = db.prepare<[], LedgerRecord>('SELECT number, id, kind FROM ledgers ORDER BY number');
  const one = db.prepare<[string], LedgerRecord>('SELECT number, id, kind FROM ledgers WHERE id = ?');
  const insert = db.prepare<[string, string]>('INSERT INTO ledgers (id, kind) VALUES (?, ?)');
  return {
    list: () => all.all(),
    get: (id) => one.get(id) ?? null,
    insert: (id, kind) => ({ number: Number(insert.run(id, kind).lastInsertRowid), id, kind }),
  };
}
