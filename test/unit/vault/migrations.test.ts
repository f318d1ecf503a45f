import Database from 'better-sqlite3';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkVault, recoverVault, unlockVault } from '../../../src/main/vault/index.ts';
import { first } from '../../../src/main/vault/database/migrations/10-first.ts';
import { derivativesByEvent } from '../../../src/main/vault/database/migrations/30-derivatives-by-event.ts';
import { traits } from '../../../src/main/vault/database/migrations/60-traits.ts';
import { transcripts } from '../../../src/main/vault/database/migrations/70-transcripts.ts';
import { SCHEMA_VERSION } from '../../../src/main/vault/database/migrations/index.ts';
import { placeOf } from '../../../src/main/vault/objects/layout.ts';
import { objectId } from '../../../src/shared/model/ids.ts';
import { openDatabase } from './support/open-database.ts';
import { codeOf, environment, newVault, PASSPHRASE, temporaryFolder } from './support/vaults.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** A vault that an earlier version of the program wrote, laid out again from its stored files. */
function oldVault(name: string): string {
  const folder = temporaryFolder();
  for (const file of readdirSync(join(fixtures, name))) {
    const from = join(fixtures, name, file);
    const id = objectId.safeParse(file.replace('.bin', ''));
    if (id.success) {
      const place = placeOf(folder, id.data);
      mkdirSync(place.folder, { recursive: true });
      cpSync(from, place.file);
    } else cpSync(from, join(folder, file === 'header.bin' ? 'vault.json' : 'vault.db'));
  }
  return folder;
}

describe('a vault of schema 10', () => {
  it('opens, verifies, and holds what it held', async () => {
    const vault = await unlockVault(oldVault('schema-10'), 'a passphrase of the year 2026', environment());
    expect(await checkVault(vault)).toMatchObject({
      verdict: 'intact',
      findings: [],
      objects: 1,
      events: 8,
      // Its chat has messages and no summary of them: nothing says how the reading ended.
      leftovers: [{ kind: 'interrupted-reading' }],
    });
    const [matter] = vault.records.cases.list();
    if (matter === undefined) throw new Error('there is a case');
    const [item] = vault.records.items.list(matter.id);
    if (item === undefined) throw new Error('there is an item');
    expect(matter.title).toBe('The first case');
    expect(item).toMatchObject({ exhibit: 'AB/1', kind: 'chat', name: 'chat.txt' });
    const reader = await vault.objects.open(item.object);
    expect(Buffer.from(await reader.read(0, reader.bytes)).toString()).toBe('hello from version 10\n');
    expect(vault.records.search.inCase(matter.id, 'gruße koln', 10).hits).toMatchObject([{ message: 1 }]);
    expect(vault.records.notes.list(item.id)).toMatchObject([{ text: 'a note' }]);
    await vault.lock();
  });

  it('still takes the recovery code that was printed then', async () => {
    const code = 'BG7Y-MYA2-09PG-PZR2-SGB7-447E-R60V-9HET';
    const vault = await recoverVault(oldVault('schema-10'), code, 'a new passphrase', environment());
    expect((await checkVault(vault)).verdict).toBe('intact');
    await vault.lock();
  });
});

describe('the step that finds derivatives by their event', () => {
  it('keeps every row, and then takes two of the same path', () => {
    const db = new Database(':memory:');
    db.exec(first.sql);
    const columns = 'item, path, kind, bytes, sha256, source, event, object';
    const add = (row: string): void => void db.exec(`INSERT INTO derivatives (${columns}) VALUES (${row})`);
    db.pragma('foreign_keys = OFF');
    add("1, 'derived/b.txt', 'b', 2, 's2', 'o', 9, 'object 2'");
    add("1, 'derived/a.txt', 'a', 1, 's1', 'o', 8, 'object 1'");
    const rows = db.prepare(`SELECT ${columns} FROM derivatives ORDER BY event`);
    const before = rows.all();
    expect(before).toHaveLength(2);
    db.exec(derivativesByEvent.sql);
    expect(db.prepare(`SELECT ${columns} FROM derivatives ORDER BY event`).all()).toEqual(before);
    add("1, 'derived/a.txt', 'a', 3, 's3', 'o', 10, 'object 3'");
    expect(() => add("1, 'derived/c.txt', 'c', 3, 's4', 'o', 10, 'object 4'")).toThrow(/UNIQUE/);
    db.close();
  });
});

describe('the step that counts transcripts', () => {
  it('counts those that are published by conversation and day, and leaves out those that are being read', () => {
    const db = new Database(':memory:');
    db.exec(first.sql);
    db.exec(traits.sql);
    db.pragma('foreign_keys = OFF');
    const add = (item: number, n: number, day: string | null, conversation: string | null): void =>
      void db
        .prepare(
          "INSERT INTO messages (item, n, kind, day, body, rest, conversation) VALUES (?, ?, 'message', ?, '', '{}', ?)",
        )
        .run(item, n, day, conversation);
    add(7, 1, '2026-03-02', 'a');
    add(7, 2, '2026-03-02', 'a');
    add(8, -1, '2026-03-02', null);
    add(7, 3, '2026-03-01', 'a');
    add(7, 4, '2026-03-02', 'b');
    add(7, 5, null, 'b');
    db.exec(transcripts.sql);
    expect(db.prepare('SELECT * FROM transcripts').all()).toEqual([
      {
        item: 7,
        count: 5,
        first: 1,
        last: 6,
        days: '[["2026-03-02",1,2],["2026-03-01",3,1],["2026-03-02",4,1],[null,5,1]]',
      },
    ]);
    db.close();
  });
});

describe('a database of a later schema', () => {
  it('is refused and left as it is', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    const db = await openDatabase(folder);
    db.pragma('journal_mode = DELETE');
    db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    db.close();
    const bytes = readFileSync(join(folder, 'vault.db'));
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_TOO_NEW');
    expect(readFileSync(join(folder, 'vault.db')).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['objects', 'vault.db', 'vault.json']);
  });
});
