import {
  batchTry,
  setAside,
  tryResult,
  type BatchEntry,
  type BatchTry,
  type EntryState,
  type PauseReason,
  type SetAside,
  type TryResult,
} from '../../../shared/model/batch.ts';
import type { CaseId, ItemId, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** A list of addresses under capture, without its addresses. */
export interface BatchRecord {
  readonly id: string;
  readonly case: CaseId;
  /** The item that holds the list. */
  readonly list: ItemId;
  readonly name: string;
  readonly state: 'running' | 'paused' | 'finished';
  readonly why: PauseReason | null;
  /** How the pages are to be captured, as JSON; who wrote it reads it. */
  readonly wish: string;
  readonly setAside: readonly SetAside[];
  readonly createdAt: Timestamp;
  readonly finishedAt: Timestamp | null;
}

export interface NewBatch extends Omit<BatchRecord, 'state' | 'why' | 'finishedAt'> {
  readonly addresses: readonly { readonly line: number; readonly url: string }[];
}

/** How many addresses are in each state; `incomplete` are among the done. */
export type EntryCounts = Readonly<Record<EntryState | 'incomplete', number>>;

export interface BatchesReader {
  get(id: string): BatchRecord | null;
  /** In the order of their beginning. */
  list(caseId: CaseId): readonly BatchRecord[];
  /** Those that are to go on, oldest first. */
  running(): readonly BatchRecord[];
  /** Those with an address under capture: after a crash, what it broke off. */
  unsettled(): readonly BatchRecord[];
  /** In the list's order, with every try. */
  entries(id: string): readonly BatchEntry[];
  /** The addresses in one state, in the list's order, without their tries. */
  inState(id: string, state: EntryState): readonly Omit<BatchEntry, 'tries'>[];
  entry(id: string, place: number): BatchEntry | null;
  counts(id: string): EntryCounts;
}
export interface BatchesWriter extends BatchesReader {
  insert(batch: NewBatch): void;
  setState(id: string, state: BatchRecord['state'], why: PauseReason | null, at: Timestamp | null): void;
  /** `again`: why an address waits once more. */
  setEntry(id: string, place: number, state: EntryState, again?: string): void;
  /** Begins a try of an address that waits; its number follows the last one's. */
  begin(id: string, place: number, at: Timestamp): BatchTry;
  end(id: string, place: number, n: number, result: TryResult): void;
  /** Empties batches of the words of a list that is erased, and ends them. */
  erase(list: ItemId, at: Timestamp): void;
}

type Row = Omit<BatchRecord, 'setAside'> & { readonly setAside: string };
type TryRow = Omit<BatchTry, 'result'> & { readonly place: number; readonly result: string | null };

const recordOf = (row: Row): BatchRecord => ({
  ...row,
  setAside: setAside.array().parse(JSON.parse(row.setAside)),
});
const tryOf = ({ n, reason, startedAt, result }: TryRow): BatchTry =>
  batchTry.parse({
    n,
    reason,
    startedAt,
    result: result === null ? null : tryResult.parse(JSON.parse(result)),
  });

const none: EntryCounts = {
  waiting: 0,
  running: 0,
  done: 0,
  failed: 0,
  interrupted: 0,
  cancelled: 0,
  incomplete: 0,
};
const columns = `id, case_id AS "case", list_item AS list, name, state, why, wish, set_aside AS setAside,
  created_at AS createdAt, finished_at AS finishedAt`;
const ofBatch = 'batch = (SELECT number FROM batches WHERE id = ?)';

export function batchesOf(db: Connection): BatchesWriter {
  const one = db.prepare<[string], Row>(`SELECT ${columns} FROM batches WHERE id = ?`);
  const ofCase = db.prepare<[string], Row>(
    `SELECT ${columns} FROM batches WHERE case_id = ? ORDER BY number`,
  );
  const running = db.prepare<[], Row>(
    `SELECT ${columns} FROM batches WHERE state = 'running' ORDER BY number`,
  );
  const unsettled = db.prepare<[], Row>(
    `SELECT ${columns} FROM batches
     WHERE EXISTS (SELECT 1 FROM batch_entries WHERE batch = number AND batch_entries.state = 'running') ORDER BY number`,
  );
  const entries = db.prepare<[string], Omit<BatchEntry, 'tries'>>(
    `SELECT place, line, url, state FROM batch_entries WHERE ${ofBatch} ORDER BY place`,
  );
  const inState = db.prepare<[string, string], Omit<BatchEntry, 'tries'>>(
    `SELECT place, line, url, state FROM batch_entries WHERE ${ofBatch} AND state = ? ORDER BY place`,
  );
  const entry = db.prepare<[string, number], Omit<BatchEntry, 'tries'>>(
    `SELECT place, line, url, state FROM batch_entries WHERE ${ofBatch} AND place = ?`,
  );
  const tries = db.prepare<[string, number | null, number | null], TryRow>(
    `SELECT place, n, reason, started_at AS startedAt, result FROM batch_tries
     WHERE ${ofBatch} AND (? IS NULL OR place = ?) ORDER BY place, n`,
  );
  const counts = db.prepare<[string], { state: EntryState; count: number }>(
    `SELECT state, count(*) AS count FROM batch_entries WHERE ${ofBatch} GROUP BY state`,
  );
  const incomplete = db
    .prepare<[string], number>(
      `SELECT count(*) FROM batch_entries e JOIN batch_tries t ON t.batch = e.batch AND t.place = e.place
       WHERE e.${ofBatch} AND e.state = 'done' AND json_extract(t.result, '$.complete') = 0
         AND t.n = (SELECT max(n) FROM batch_tries WHERE batch = e.batch AND place = e.place)`,
    )
    .pluck();
  const insert = db.prepare<[Omit<Row, 'state' | 'why' | 'finishedAt'>]>(
    `INSERT INTO batches (id, case_id, list_item, name, state, wish, set_aside, created_at)
     VALUES (@id, @case, @list, @name, 'running', @wish, @setAside, @createdAt)`,
  );
  const insertEntry = db.prepare<[string, number, number, string]>(
    `INSERT INTO batch_entries (batch, place, line, url, state)
     VALUES ((SELECT number FROM batches WHERE id = ?), ?, ?, ?, 'waiting')`,
  );
  const setState = db.prepare<[string, string | null, string | null, string]>(
    'UPDATE batches SET state = ?, why = ?, finished_at = ? WHERE id = ?',
  );
  const setEntry = db.prepare<[string, string | null, string, number]>(
    `UPDATE batch_entries SET state = ?, again = ? WHERE ${ofBatch} AND place = ?`,
  );
  const begin = db.prepare<[string, string, number], TryRow>(
    `INSERT INTO batch_tries (batch, place, n, reason, started_at)
     SELECT e.batch, e.place, (SELECT coalesce(max(n), 0) + 1 FROM batch_tries t WHERE t.batch = e.batch AND t.place = e.place), e.again, ?
     FROM batch_entries e WHERE e.${ofBatch} AND e.place = ? AND e.state = 'waiting'
     RETURNING place, n, reason, started_at AS startedAt, result`,
  );
  const end = db.prepare<[string, string, number, number]>(
    `UPDATE batch_tries SET result = ? WHERE ${ofBatch} AND place = ? AND n = ? AND result IS NULL`,
  );
  const ofList = 'batch IN (SELECT number FROM batches WHERE list_item = ?)';
  const forget = [
    `UPDATE batch_tries SET reason = NULL, result = NULL WHERE ${ofList}`,
    `UPDATE batch_entries SET url = '', again = NULL, state = CASE WHEN state IN ('done', 'failed') THEN state ELSE 'cancelled' END WHERE ${ofList}`,
  ].map((sql) => db.prepare<[string]>(sql));
  const forgetBatch = db.prepare<[string, string]>(
    `UPDATE batches SET name = '', set_aside = '[]', state = 'finished', why = NULL, finished_at = coalesce(finished_at, ?)
     WHERE list_item = ?`,
  );
  const triesByPlace = (id: string, place: number | null): ReadonlyMap<number, readonly BatchTry[]> => {
    const made = new Map<number, BatchTry[]>();
    for (const row of tries.all(id, place, place)) {
      const known = made.get(row.place);
      if (known === undefined) made.set(row.place, [tryOf(row)]);
      else known.push(tryOf(row));
    }
    return made;
  };
  return {
    get(id) {
      const row = one.get(id);
      return row === undefined ? null : recordOf(row);
    },
    list: (caseId) => ofCase.all(caseId).map(recordOf),
    running: () => running.all().map(recordOf),
    unsettled: () => unsettled.all().map(recordOf),
    entries(id) {
      const made = triesByPlace(id, null);
      return entries.all(id).map((row) => ({ ...row, tries: [...(made.get(row.place) ?? [])] }));
    },
    inState: (id, state) => inState.all(id, state),
    entry(id, place) {
      const row = entry.get(id, place);
      return row === undefined ? null : { ...row, tries: [...(triesByPlace(id, place).get(place) ?? [])] };
    },
    counts: (id) => ({
      ...none,
      ...Object.fromEntries(counts.all(id).map(({ state, count }) => [state, count])),
      incomplete: incomplete.get(id) ?? 0,
    }),
    insert({ addresses, setAside: aside, ...batch }) {
      insert.run({ ...batch, setAside: JSON.stringify(aside) });
      for (const [index, { line, url }] of addresses.entries())
        insertEntry.run(batch.id, index + 1, line, url);
    },
    setState: (id, state, why, at) => void setState.run(state, why, at, id),
    setEntry: (id, place, state, again) => void setEntry.run(state, again ?? null, id, place),
    begin(id, place, at) {
      const row = begin.get(at, id, place);
      if (row === undefined) throw new Error('a try needs an address that waits');
      setEntry.run('running', null, id, place);
      return tryOf(row);
    },
    end: (id, place, n, result) => void end.run(JSON.stringify(result), id, place, n),
    erase(list, at) {
      for (const statement of forget) statement.run(list);
      forgetBatch.run(at, list);
    },
  };
}
