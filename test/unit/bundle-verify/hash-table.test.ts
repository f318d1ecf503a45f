import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDigestTable, createHashTable } from '../../../src/shared/bundle/verify/hash-table.ts';

const hashOf = (index: number): string => createHash('sha256').update(String(index)).digest('hex');
const edges = ['0'.repeat(64), 'f'.repeat(64), '00000001'.repeat(8), '80000000'.repeat(8)];

test('every hash comes back as it went in, also beyond the first piece of memory', () => {
  const table = createHashTable();
  const hashes = [...edges, ...Array.from({ length: 500 }, (_, index) => hashOf(index))];
  for (const [index, hash] of hashes.entries()) expect(table.set(`path-${index}`, hash)).toBe(index);
  expect(hashes.map((_, index) => table.get(`path-${index}`))).toEqual(hashes);
  expect(table.size).toBe(hashes.length);
  expect([...table.paths()].slice(0, 2)).toEqual(['path-0', 'path-1']);
});

test('a hash that is set again takes the place of the first', () => {
  const table = createHashTable();
  table.set('a', hashOf(1));
  table.set('b', hashOf(2));
  table.set('a', hashOf(3));
  expect([table.get('a'), table.get('b'), table.size]).toEqual([hashOf(3), hashOf(2), 2]);
  expect([table.get('c'), table.has('c'), table.numberOf('c')]).toEqual([undefined, false, undefined]);
});

test('a table of what was read adds up the bytes, each file once', () => {
  const table = createDigestTable();
  table.set('empty', { sha256: hashOf(0), bytes: 0 });
  table.set('large', { sha256: hashOf(1), bytes: 5_000_000_000 });
  table.set('twice', { sha256: hashOf(2), bytes: 7 });
  table.set('twice', { sha256: hashOf(3), bytes: 9 });
  expect([table.size, table.bytes]).toEqual([3, 5_000_000_009]);
  expect(table.get('large')).toEqual({ sha256: hashOf(1), bytes: 5_000_000_000 });
  expect(table.get('twice')).toEqual({ sha256: hashOf(3), bytes: 9 });
  expect(table.get('empty')).toEqual({ sha256: hashOf(0), bytes: 0 });
  expect(table.get('none')).toBeUndefined();
});
