import {
  exhibitNumber,
  type CaseId,
  type ExhibitNumber,
  type ItemId,
  type Timestamp,
} from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** An intake that was begun. `started` without a running program means that it was interrupted. */
export interface IntakeRecord {
  readonly item: ItemId;
  readonly case: CaseId;
  readonly exhibit: ExhibitNumber;
  readonly startedAt: Timestamp;
  readonly outcome: 'started' | 'acquired' | 'failed';
}

export interface IntakesReader {
  get(item: ItemId): IntakeRecord | null;
  /** Those without an outcome, oldest exhibit first. */
  underWay(): readonly IntakeRecord[];
}
export interface IntakesWriter extends IntakesReader {
  /**
   * Reserves the next exhibit number of a collector in a case. In a transaction of its own, before anything is read, so that the
   * number is spent even when the intake fails, the item is erased, or the power goes.
   */
  begin(item: ItemId, caseId: CaseId, initials: string, at: Timestamp): ExhibitNumber;
  finish(item: ItemId, outcome: 'acquired' | 'failed'): void;
}

export function intakesOf(db: Connection): IntakesWriter {
  const columns = 'item, case_id AS "case", exhibit, started_at AS startedAt, outcome';
  const one = db.prepare<[string], IntakeRecord>(`SELECT ${columns} FROM intakes WHERE item = ?`);
  const underWay = db.prepare<[], IntakeRecord>(
    `SELECT ${columns} FROM intakes WHERE outcome = 'started' ORDER BY started_at, exhibit`,
  );
  const count = db.prepare<[string, string], { last: number }>(
    `INSERT INTO exhibit_counters (case_id, initials, last) VALUES (?, ?, 1)
     ON CONFLICT (case_id, initials) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const insert = db.prepare<[string, string, string, string]>(
    'INSERT INTO intakes (item, case_id, exhibit, started_at) VALUES (?, ?, ?, ?)',
  );
  const finish = db.prepare<[string, string]>(
    "UPDATE intakes SET outcome = ? WHERE item = ? AND outcome = 'started'",
  );
  return {
    get: (item) => one.get(item) ?? null,
    underWay: () => underWay.all(),
    begin(item, caseId, initials, at) {
      const exhibit = exhibitNumber.parse(`${initials}/${count.get(caseId, initials)?.last}`);
      insert.run(item, caseId, exhibit, at);
      return exhibit;
    },
    finish(item, outcome) {
      if (finish.run(outcome, item).changes !== 1) throw new Error('the intake is not under way');
    },
  };
}
