import type { Connection } from './connect.ts';

/** A checkpoint as it is stored: the line verbatim, without its LF. */
export interface StoredCheckpoint {
  readonly seq: number;
  readonly line: string;
}

/** `ledger` is the number of the ledger's record throughout. */
export interface CheckpointsReader {
  /** The checkpoint that closes the event `seq`; null where that event does not end a transaction. */
  get(ledger: number, seq: number): StoredCheckpoint | null;
  /** Up to `limit` checkpoints after `seq`, in order. */
  page(ledger: number, after: number, limit: number): readonly StoredCheckpoint[];
}
export interface CheckpointsWriter extends CheckpointsReader {
  append(ledger: number, seq: number, line: string): void;
}

export function checkpointsOf(db: Connection): CheckpointsWriter {
  const one = db.prepare<[number, number], StoredCheckpoint>(
    'SELECT seq, line FROM checkpoints WHERE ledger = ? AND seq = ?',
  );
  const page = db.prepare<[number, number, number], StoredCheckpoint>(
    'SELECT seq, line FROM checkpoints WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  const insert = db.prepare<[number, number, string]>(
    'INSERT INTO checkpoints (ledger, seq, line) VALUES (?, ?, ?)',
  );
  return {
    get: (ledger, seq) => one.get(ledger, seq) ?? null,
    page: (ledger, after, limit) => page.all(ledger, after, limit),
    append: (ledger, seq, line) => void insert.run(ledger, seq, line),
  };
}
