import type { CaseId, LedgerId, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** A case as lists show it. `bytes` is the sum over its originals. */
export interface CaseRecord {
  readonly id: CaseId;
  readonly ledger: LedgerId;
  /** The number of the ledger's record. */
  readonly ledgerNumber: number;
  readonly title: string;
  readonly openedAt: Timestamp;
  readonly closedAt: Timestamp | null;
  readonly items: number;
  readonly bytes: number;
}

export interface CasesReader {
  /** The case opened last comes first. */
  list(): readonly CaseRecord[];
  get(id: CaseId): CaseRecord | null;
}
export interface CasesWriter extends CasesReader {
  insert(id: CaseId, ledgerNumber: number, title: string, openedAt: Timestamp): void;
  close(id: CaseId, at: Timestamp): void;
}

export function casesOf(db: Connection): CasesWriter {
  const select = `SELECT c.id, l.id AS ledger, c.ledger AS ledgerNumber, c.title, c.opened_at AS openedAt, c.closed_at AS closedAt,
      (SELECT count(*) FROM items WHERE case_id = c.id) AS items,
      (SELECT coalesce(sum(bytes), 0) FROM items WHERE case_id = c.id) AS bytes
    FROM cases c JOIN ledgers l ON l.number = c.ledger`;
  const all = db.prepare<[], CaseRecord>(`${select} ORDER BY c.ledger DESC`);
  const one = db.prepare<[string], CaseRecord>(`${select} WHERE c.id = ?`);
  const insert = db.prepare<[string, number, string, string]>(
    'INSERT INTO cases (id, ledger, title, opened_at) VALUES (?, ?, ?, ?)',
  );
  const close = db.prepare<[string, string]>('UPDATE cases SET closed_at = ? WHERE id = ?');
  return {
    list: () => all.all(),
    get: (id) => one.get(id) ?? null,
    insert: (id, ledgerNumber, title, openedAt) => void insert.run(id, ledgerNumber, title, openedAt),
    close: (id, at) => void close.run(at, id),
  };
}
