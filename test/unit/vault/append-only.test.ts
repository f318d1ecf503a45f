import type { Database } from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, DATABASE_FILE } from '../../../src/main/vault/database/connect.ts';
import { openDatabase, vaultKeyOf } from './support/open-database.ts';
import { takeIn, temporaryFolder, vaultWithCase } from './support/vaults.ts';

const refused = [
  'DELETE FROM events WHERE ledger = 2 AND seq = 3',
  "UPDATE events SET line = 'x' WHERE ledger = 2 AND seq = 3",
  "UPDATE events SET type = 'item.noted' WHERE ledger = 2 AND seq = 3",
  'UPDATE events SET item = NULL WHERE ledger = 2 AND seq = 3',
  "UPDATE events SET details = '{}' WHERE ledger = 2 AND seq = 3",
  'UPDATE events SET salt = zeroblob(32) WHERE ledger = 2 AND seq = 3',
  'UPDATE events SET seq = 9 WHERE ledger = 2 AND seq = 3',
  "INSERT INTO events (ledger, seq, type, line) VALUES (2, 3, 'item.noted', 'x')",
  'DELETE FROM checkpoints',
  "UPDATE checkpoints SET line = 'x'",
  'DELETE FROM objects',
  'UPDATE objects SET sha256 = lower(hex(randomblob(32)))',
  'UPDATE objects SET key = randomblob(32)',
  'DELETE FROM items',
  'DELETE FROM exhibit_counters',
  'UPDATE exhibit_counters SET last = 0',
  'UPDATE exhibit_counters SET last = last',
];
const replacing = [
  "INSERT OR REPLACE INTO events (ledger, seq, type, line) VALUES (2, 3, 'item.noted', 'x')",
  "INSERT OR REPLACE INTO checkpoints (ledger, seq, line) VALUES (2, 2, 'x')",
];

/** Those of the statements that went through, or failed for another reason than a guard. */
function accepted(db: Database, statements: readonly string[]): readonly string[] {
  return statements.filter((statement) => {
    try {
      db.exec(statement);
      return true;
    } catch (error) {
      return !/append-only|only the body|UNIQUE|records of|only be erased|never used again/.test(
        String(error),
      );
    }
  });
}

describe('the database', () => {
  it('refuses to edit or delete what a ledger holds, to any program that opens it with the key', async () => {
    const folder = temporaryFolder();
    const { vault, ...matter } = await vaultWithCase(folder);
    await takeIn(vault, matter, Buffer.from('a message'));
    await vault.lock();
    const foreign = await openDatabase(folder);
    expect(accepted(foreign, refused)).toEqual([]);
    foreign.close();

    const own = connect(join(folder, DATABASE_FILE), await vaultKeyOf(folder), false);
    expect(accepted(own, [...refused, ...replacing])).toEqual([]);
    own.exec('UPDATE events SET details = NULL, salt = NULL WHERE ledger = 2 AND seq = 3');
    own.close();
  });
});
