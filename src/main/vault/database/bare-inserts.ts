import { connect } from './connect.ts';

/**
 * Inserts texts into an encrypted table of their own, in one durable transaction: the least that keeping so many lines costs. Only for measuring against it.
 */
export function insertBare(path: string, key: Uint8Array, texts: readonly string[]): void {
  const db = connect(path, key, true);
  try {
    db.exec(
      'CREATE TABLE IF NOT EXISTS bare (number INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL)',
    );
    const insert = db.prepare<[string, string]>('INSERT INTO bare (first, second) VALUES (?, ?)');
    db.transaction(() => {
      for (const text of texts) insert.run(text, '{}');
    }).immediate();
  } finally {
    db.close();
  }
}
