import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchesOf } from '../../../src/main/vault/database/batches.ts';
import { first } from '../../../src/main/vault/database/migrations/10-first.ts';
import { batches } from '../../../src/main/vault/database/migrations/100-batches.ts';
import type { TryResult } from '../../../src/shared/model/batch.ts';
import { caseId, itemId, timestamp } from '../../../src/shared/model/ids.ts';

const matter = caseId.parse('0b5a86aa-1111-4222-8333-444455556661');
const list = itemId.parse('0b5a86aa-1111-4222-8333-444455556662');
const at = timestamp.parse('2026-11-22T10:00:00.000Z');
const id = '0b5a86aa-1111-4222-8333-444455556663';
const kept: TryResult = {
  finishedAt: at,
  outcome: 'kept',
  code: null,
  item: null,
  exhibit: null,
  sha256: null,
  finalUrl: 'https://a.example/secret',
  status: 200,
  complete: false,
  missing: [],
};

let db: Database.Database;
let records: ReturnType<typeof batchesOf>;
beforeEach(() => {
  db = new Database(':memory:');
  db.exec(first.sql);
  db.exec(batches.sql);
  db.pragma('foreign_keys = OFF');
  records = batchesOf(db);
  records.insert({
    id,
    case: matter,
    list,
    name: 'list',
    wish: '{}',
    setAside: [{ line: 3, text: 'x', reason: 'no-address', of: null }],
    createdAt: at,
    addresses: [
      { line: 1, url: 'https://a.example/secret' },
      { line: 2, url: 'https://b.example/' },
    ],
  });
});
afterEach(() => db.close());

describe('the records of a list', () => {
  it('count what is in each state, and what of the done is not whole', () => {
    const { n } = records.begin(id, 1, at);
    expect(records.counts(id)).toMatchObject({ waiting: 1, running: 1, done: 0 });
    records.end(id, 1, n, kept);
    records.setEntry(id, 1, 'done');
    expect(records.counts(id)).toMatchObject({ waiting: 1, running: 0, done: 1, incomplete: 1 });
    expect(records.unsettled()).toEqual([]);
  });

  it('keep every try with its reason, and none is ended twice or taken away', () => {
    records.end(id, 1, records.begin(id, 1, at).n, kept);
    records.setEntry(id, 1, 'waiting', 'once more');
    const second = records.begin(id, 1, at);
    expect(second).toMatchObject({ n: 2, reason: 'once more', result: null });
    expect(records.unsettled().map((one) => one.id)).toEqual([id]);
    records.end(id, 1, 1, { ...kept, status: 500 });
    expect(records.entry(id, 1)?.tries.map(({ reason, result }) => [reason, result?.status])).toEqual([
      [null, 200],
      ['once more', undefined],
    ]);
    expect(() => db.exec('DELETE FROM batch_tries')).toThrow(/tries stay/);
    expect(() => records.begin(id, 1, at)).toThrow(/waits/);
  });

  it('lose their words, and go no further, once the list is erased', () => {
    records.end(id, 1, records.begin(id, 1, at).n, kept);
    records.setEntry(id, 1, 'done');
    records.erase(list, at);
    const told = JSON.stringify([records.get(id), records.entries(id)]);
    expect(told).not.toContain('secret');
    expect(records.get(id)).toMatchObject({ state: 'finished', name: '', setAside: [] });
    expect(records.entries(id).map(({ state }) => state)).toEqual(['done', 'cancelled']);
    expect(records.running()).toEqual([]);
  });
});
