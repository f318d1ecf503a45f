import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkVault, eraseItem, unlockVault, type VaultReport } from '../../../src/main/vault/index.ts';
import { CHUNK } from '../../../src/main/vault/objects/chunk.ts';
import { placeOf } from '../../../src/main/vault/objects/layout.ts';
import { formatCheckpointLine, signCheckpoint } from '../../../src/shared/ledger/checkpoint.ts';
import { eventHash } from '../../../src/shared/ledger/hash.ts';
import { readEventLine } from '../../../src/shared/ledger/event-line.ts';
import type { ItemId, ObjectId } from '../../../src/shared/model/ids.ts';
import nacl from 'tweetnacl';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { tamper } from './support/open-database.ts';
import { environment, PASSPHRASE, takeIn, temporaryFolder, vaultWithCase } from './support/vaults.ts';

const root = temporaryFolder();
const original = join(root, 'original');
const items: { item: ItemId; object: ObjectId }[] = [];
let copies = 0;

beforeAll(async () => {
  const { vault, ...matter } = await vaultWithCase(original);
  for (const content of [
    Buffer.from('the first message'),
    randomBytes(2 * CHUNK + 5),
    randomBytes(2 * CHUNK + 5),
  ]) {
    const { item, object } = await takeIn(vault, matter, content);
    items.push({ item, object: object.id });
  }
  const derived = await vault.objects.write([Buffer.from('a transcript')]);
  const source = vault.records.items.list(matter.case)[0];
  if (source === undefined) throw new Error('an item was taken in');
  vault.transact((transaction) => {
    const { bytes, sha256 } = derived;
    const made = {
      path: 'derived/transcript.jsonl',
      kind: 'transcript',
      bytes,
      sha256,
      source: source.sha256,
    };
    const { seq } = transaction.append(matter.ledger, {
      type: 'item.derived',
      item: source.id,
      details: made,
    });
    transaction.objects.insert(derived);
    transaction.derivatives.insert(source.id, { ...made, event: seq, object: derived.id });
  });
  vault.transact((transaction) => {
    const noted = transaction.append(matter.ledger, {
      type: 'item.noted',
      item: source.id,
      details: { text: 'a note' },
    });
    transaction.notes.insert(source.id, {
      event: noted.seq,
      at: noted.at,
      by: vault.person.id,
      text: 'a note',
    });
  });
  await vault.lock();
});

/** A copy of the vault, changed on the disk and in the database, and then checked by Holdfast. */
async function checked(
  changeFiles: (folder: string) => void,
  changeRecords?: (db: Database) => void,
): Promise<VaultReport> {
  const folder = join(root, `copy ${(copies += 1)}`);
  cpSync(original, folder, { recursive: true });
  changeFiles(folder);
  if (changeRecords !== undefined) await tamper(folder, changeRecords);
  const vault = await unlockVault(folder, PASSPHRASE, environment());
  const report = await checkVault(vault);
  await vault.lock();
  rmSync(folder, { recursive: true });
  return report;
}

const nothing = (): void => undefined;

function codes({ findings }: VaultReport): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))].sort();
}

function edit(path: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, change(readFileSync(path)));
}

function fileOf(folder: string, index: number): string {
  const object = items[index]?.object;
  if (object === undefined) throw new Error('that many items were taken in');
  return placeOf(folder, object).file;
}

describe('the check of a vault', () => {
  it('finds an untouched vault intact and counts what it read', async () => {
    expect(await checked(nothing)).toEqual({
      verdict: 'intact',
      findings: [],
      objects: 4,
      events: 11,
      leftovers: [],
    });
  });

  it.each([
    ['a flipped bit', (file: Buffer) => Buffer.concat([Buffer.of((file[0] ?? 0) ^ 1), file.subarray(1)])],
    ['a cut end', (file: Buffer) => file.subarray(0, -1)],
    ['other bytes altogether', (file: Buffer) => randomBytes(file.length)],
  ])('finds %s in a stored file and names the file', async (_name, change) => {
    const report = await checked((folder) => edit(fileOf(folder, 1), change));
    expect(report.verdict).toBe('altered');
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      code: 'STORED_OBJECT_ALTERED',
      path: placeOf('', items[1]?.object ?? ('' as ObjectId)).file.replaceAll('\\', '/'),
    });
  });

  it('finds two exchanged files', async () => {
    const report = await checked((folder) => {
      const [one, other] = [readFileSync(fileOf(folder, 1)), readFileSync(fileOf(folder, 2))];
      writeFileSync(fileOf(folder, 1), other);
      writeFileSync(fileOf(folder, 2), one);
    });
    expect(report.findings.map(({ code }) => code)).toEqual([
      'STORED_OBJECT_ALTERED',
      'STORED_OBJECT_ALTERED',
    ]);
  });

  it('finds two files that were exchanged together with their records, by their hashes', async () => {
    const [one, other] = [items[1]?.object, items[2]?.object];
    const report = await checked(nothing, (db) => {
      db.prepare("UPDATE objects SET sha256 = 'x' || substr(sha256, 2) WHERE id = ?").run(one);
      db.prepare(
        'UPDATE items SET object = (SELECT object FROM items WHERE number = 1) || object WHERE object = ?',
      ).run(other);
    });
    expect(codes(report)).toEqual(['RECORD_MISMATCH', 'STORED_OBJECT_ALTERED']);
  });

  it('finds a missing file', async () => {
    const report = await checked((folder) => {
      rmSync(fileOf(folder, 0));
    });
    expect(report).toMatchObject({ verdict: 'altered', objects: 4, findings: [{ code: 'MISSING' }] });
  });

  it.each([
    ['the name of an item', "UPDATE items SET name = 'other.txt' WHERE number = 2", 'RECORD_MISMATCH'],
    ['the kind of an item', "UPDATE items SET kind = 'image' WHERE number = 2", 'RECORD_MISMATCH'],
    ['the number of an exhibit', "UPDATE items SET exhibit = 'AB/9' WHERE number = 2", 'RECORD_MISMATCH'],
    ['the event of an item', 'UPDATE items SET event = 3 WHERE number = 2', 'MISSING,RECORD_MISMATCH'],
    ['the source of a derivative', 'UPDATE derivatives SET source = sha256', 'RECORD_MISMATCH'],
    [
      'the details of an event',
      "UPDATE events SET details = '{}' WHERE ledger = 2 AND seq = 4",
      'RECORD_MISMATCH',
    ],
    [
      'the salt of an event',
      'UPDATE events SET salt = zeroblob(32) WHERE ledger = 2 AND seq = 4',
      'RECORD_MISMATCH',
    ],
    [
      'the type of an event',
      "UPDATE events SET type = 'item.noted' WHERE ledger = 2 AND seq = 4",
      'RECORD_MISMATCH',
    ],
    ['a whole record of an item', 'DELETE FROM items WHERE number = 2', 'MISSING'],
    ['the record of a derivative', 'DELETE FROM derivatives', 'MISSING'],
    [
      'the details of an event, by taking them away',
      'UPDATE events SET details = NULL, salt = NULL WHERE ledger = 2 AND seq = 4',
      'MISSING,RECORD_MISMATCH',
    ],
    [
      'an item that pretends to be erased',
      "UPDATE items SET erased_at = '2026-01-01T00:00:00.000Z' WHERE number = 2",
      'RECORD_MISMATCH',
    ],
    [
      'the end of a ledger, cut off',
      'DELETE FROM events WHERE ledger = 2 AND seq = 7; DELETE FROM checkpoints WHERE ledger = 2 AND seq = 7; DELETE FROM derivatives',
      'RECORD_MISMATCH',
    ],
    [
      'the end of a ledger, without its checkpoint',
      'DELETE FROM checkpoints WHERE ledger = 2 AND seq = 7',
      'UNSIGNED',
    ],
    ['a note', "UPDATE notes SET text = 'another note'", 'RECORD_MISMATCH'],
    ['the name of a person', "UPDATE people SET name = 'Somebody Else'", 'RECORD_MISMATCH'],
    ['the title of a case', "UPDATE cases SET title = 'Another title'", 'RECORD_MISMATCH'],
    ['a line in the middle, gone', 'DELETE FROM events WHERE ledger = 2 AND seq = 4', 'LEDGER_BROKEN'],
    [
      'one letter of a line',
      "UPDATE events SET line = replace(line, 'counsellor', 'lead') WHERE ledger = 2 AND seq = 4",
      'LEDGER_BROKEN',
    ],
    [
      'a whole case',
      'DELETE FROM items; DELETE FROM derivatives; DELETE FROM intakes; DELETE FROM cases; DELETE FROM exhibit_counters; DELETE FROM checkpoints WHERE ledger = 2; DELETE FROM events WHERE ledger = 2; DELETE FROM ledgers WHERE number = 2',
      'MISSING',
    ],
  ])('notices a change of %s', async (_name, sql, expected) => {
    const report = await checked(nothing, (db) => db.exec(sql));
    expect(codes(report)).toEqual(expect.arrayContaining(expected.split(',')));
    expect(report.verdict).toBe('altered');
  });

  it('takes a ledger cut at a checkpoint, with all its records and files, for an earlier state: only a receipt can tell', async () => {
    const report = await checked(
      (folder) => {
        const keep = new Set(items.map(({ object }) => placeOf(folder, object).file));
        for (const entry of readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })) {
          const path = join(entry.parentPath, entry.name);
          if (entry.isFile() && !keep.has(path)) rmSync(path);
        }
      },
      (db) => {
        db.prepare('DELETE FROM objects WHERE id IN (SELECT object FROM derivatives)').run();
        db.exec(
          'DELETE FROM notes; DELETE FROM derivatives; DELETE FROM events WHERE ledger = 2 AND seq > 5; DELETE FROM checkpoints WHERE ledger = 2 AND seq > 5',
        );
      },
    );
    expect(report).toMatchObject({ verdict: 'intact', objects: 3, events: 9 });
  });

  it('notices an event rewritten and signed anew with a key that this vault never admitted', async () => {
    const report = await checked(nothing, (db) => {
      const last = db
        .prepare<[], { line: string }>('SELECT line FROM events WHERE ledger = 2 AND seq = 7')
        .get();
      const keys = nacl.sign.keyPair();
      const reading = readEventLine(last?.line ?? '');
      if (reading.kind !== 'event') throw new Error('the last line is an event');
      const { event } = reading;
      const head = { ledger: event.ledger, seq: 7, hash: eventHash(nodePrimitives, ''), time: event.at };
      const foreign = signCheckpoint(nodePrimitives, head, keys);
      const line = (last?.line ?? '').replace(event.actor.key, foreign.key);
      const checkpoint = signCheckpoint(
        nodePrimitives,
        { ...head, hash: eventHash(nodePrimitives, line) },
        keys,
      );
      db.prepare('UPDATE events SET line = ? WHERE ledger = 2 AND seq = 7').run(line);
      db.prepare('UPDATE checkpoints SET line = ? WHERE ledger = 2 AND seq = 7').run(
        formatCheckpointLine(checkpoint),
      );
    });
    expect(report.findings).toMatchObject([
      { code: 'RECORD_MISMATCH', message: 'Someone acted with a key that this vault never admitted.' },
    ]);
  });

  it('notices that the database is older than the stored files', async () => {
    const folder = join(root, 'rolled back');
    cpSync(original, folder, { recursive: true });
    const older = readFileSync(join(folder, 'vault.db'));
    const vault = await unlockVault(folder, PASSPHRASE, environment());
    const [matter] = vault.records.cases.list();
    if (matter === undefined) throw new Error('there is a case');
    await takeIn(vault, { case: matter.id, ledger: matter.ledger }, Buffer.from('later'));
    await vault.lock();
    writeFileSync(join(folder, 'vault.db'), older);
    const again = await unlockVault(folder, PASSPHRASE, environment());
    expect(await checkVault(again)).toMatchObject({ verdict: 'altered', findings: [{ code: 'ROLLBACK' }] });
    await again.lock();
  });

  it('says in one plain sentence that the database finds faults in itself', async () => {
    const report = await checked(nothing, (db) => {
      db.pragma('ignore_check_constraints = ON');
      db.exec("UPDATE intakes SET outcome = 'lost'");
    });
    const messages = report.findings.filter(({ path }) => path === 'vault.db').map(({ message }) => message);
    expect(messages).toEqual(['The database is damaged: its own check finds faults in it.']);
  });

  it('goes on after damage to the database itself, and says what it met', async () => {
    const size = readFileSync(join(original, 'vault.db')).length;
    const verdicts = new Set<string>();
    for (let page = 8; page < size / 4096; page += 5) {
      const flip = (bytes: Buffer): Buffer => {
        bytes[page * 4096 + 100] = (bytes[page * 4096 + 100] ?? 0) ^ 1;
        return bytes;
      };
      const report = await checked((folder) => {
        edit(join(folder, 'vault.db'), flip);
      }).catch((error: { code?: string }) => String(error.code));
      const named = typeof report === 'object' && report.findings.some(({ path }) => path === 'vault.db');
      verdicts.add(
        typeof report === 'string' ? report : `${report.verdict}, ${named ? 'database named' : 'unnamed'}`,
      );
    }
    expect([...verdicts].filter((verdict) => verdict !== 'VAULT_DAMAGED')).toEqual([
      'altered, database named',
    ]);
  });

  it('tells leftovers from damage, and leaves them where they are', async () => {
    const report = await checked((folder) => {
      const group = readdirSync(join(folder, 'objects'))[0] ?? '';
      writeFileSync(join(folder, 'objects', group, `${'0'.repeat(30)}.partial`), 'half');
      writeFileSync(join(folder, 'objects', group, 'Thumbs.db'), 'x');
      writeFileSync(join(folder, 'objects', 'stray'), 'x');
      writeFileSync(join(folder, 'vault.json.partial'), 'half');
    });
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(report.leftovers.map(({ kind }) => kind).sort()).toEqual([
      'temporary-file',
      'temporary-file',
      'unknown-file',
      'unknown-file',
    ]);
  });

  it('takes an erasure for what it is: information, not damage', async () => {
    const folder = join(root, 'erased');
    cpSync(original, folder, { recursive: true });
    const vault = await unlockVault(folder, PASSPHRASE, environment());
    const [first] = items;
    if (first === undefined) throw new Error('items were taken in');
    const noise = readFileSync(fileOf(folder, 0));
    await eraseItem(vault, first.item, { reason: 'asked' });
    expect(await checkVault(vault)).toMatchObject({
      verdict: 'intact',
      objects: 2,
      findings: [{ code: 'ERASED', seq: 8 }],
      leftovers: [],
    });
    writeFileSync(fileOf(folder, 0), noise);
    expect((await checkVault(vault)).leftovers).toMatchObject([{ kind: 'erased-file' }]);
    await vault.lock();

    await tamper(folder, (db) =>
      db.exec("UPDATE items SET erased_at = NULL, name = 'chat.txt' WHERE number = 1"),
    );
    const again = await unlockVault(folder, PASSPHRASE, environment());
    expect(codes(await checkVault(again))).toEqual(['ERASED', 'RECORD_MISMATCH']);
    await again.lock();
  });
});
