import { describe, expect, it } from 'vitest';
import { openDatabase } from './support/open-database.ts';
import { takeIn, temporaryFolder, vaultWithCase } from './support/vaults.ts';

describe('the database', () => {
  it('refuses to edit or delete what a ledger holds, to any program that opens it with the key', async () => {
    const folder = temporaryFolder();
    const { vault, ...matter } = await vaultWithCase(folder);
    await takeIn(vault, matter, Buffer.from('a message'));
    await vault.lock();
    const db = await openDatabase(folder);
    const refused = [
      'DELETE FROM events WHERE ledger = 2 AND seq = 3',
      "UPDATE events SET line = 'x' WHERE ledger = 2 AND seq = 3",
      "UPDATE events SET type = 'item.noted' WHERE ledger = 2 AND seq = 3",
      'UPDATE events SET item = NULL WHERE ledger = 2 AND seq = 3',
      "UPDATE events SET details = '{}' WHERE ledger = 2 AND seq = 3",
      'UPDATE events SET seq = 9 WHERE ledger = 2 AND seq = 3',
      "INSERT OR REPLACE INTO events (ledger, seq, type, line) VALUES (2, 3, 'item.noted', 'x')",
      "INSERT INTO events (ledger, seq, type, line) VALUES (2, 5, 'item.noted', 'x')",
      'DELETE FROM checkpoints',
      "UPDATE checkpoints SET line = 'x'",
      "INSERT OR REPLACE INTO checkpoints (ledger, seq, line) VALUES (2, 2, 'x')",
      'DELETE FROM objects',
      'UPDATE objects SET sha256 = lower(hex(randomblob(32)))',
      'UPDATE objects SET key = randomblob(32)',
      'DELETE FROM items',
      'DELETE FROM exhibit_counters',
      'UPDATE exhibit_counters SET last = 0',
      'UPDATE exhibit_counters SET last = last',
    ];
    const accepted = refused.filter((statement) => {
      try {
        db.exec(statement);
        return true;
      } catch (error) {
        return !/append-only|only the body|records of|only be erased|never used again/.test(String(error));
      }
    });
    expect(accepted).toEqual([]);
    db.exec('UPDATE events SET details = NULL, salt = NULL WHERE ledger = 2 AND seq = 3');
    db.close();
  });
});
