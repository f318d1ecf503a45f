import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src/shared/model/ids.ts';
import type { CsvColumns } from '../../../src/shared/transcript/csv.ts';
import { runCli } from '../hosts/cli/run-cli.ts';
import { startApp, type TestApp } from './with-app.ts';

const table = 'Wer;Wann;Was\nOksana;13.09.2026 20:10;come\nPeter;13.09.2026 20:11;no\n';
const columns: CsvColumns = { time: 'Wann', sender: 'Wer', body: 'Was', header: true, delimiter: ';' };

let test: TestApp;
let id: CaseId;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
});
afterEach(async () => {
  await test.end();
});

async function add(name: string, more: { kind?: 'chat'; columns?: CsvColumns } = {}) {
  const path = join(test.folder, name);
  await writeFile(path, table);
  return await test.call('item.add', { case: id, paths: [path], ...more });
}

describe('a table', () => {
  it('shows its layout, is read once its columns are stated, and the next of its kind without asking', async () => {
    const first = await add('a.csv', { kind: 'chat' });
    expect(first.items[0]?.kind).toBe('file');
    expect(first.refused[0]).toMatchObject({ code: 'NOT_A_CHAT' });
    const item = first.items[0]?.id ?? '';
    const { tables } = await test.call('csv.layout', { item });
    expect(tables).toMatchObject([
      { member: null, delimiter: ';', header: ['Wer', 'Wann', 'Was'], remembered: null, guess: null },
    ]);
    const read = await test.call('item.reparse', { item, columns });
    expect(read.report).toMatchObject({ format: 'csv', records: { total: 2 } });
    expect(read.report?.warnings).toContainEqual({
      code: 'COLUMNS_STATED',
      at: 'file',
      message: 'A person stated which column is what: time 2, sender 1, text 3.',
    });
    const { messages } = await test.call('transcript.page', { item, from: 1, limit: 10 });
    expect(messages.map(({ sender, body }) => [sender, body])).toEqual([
      ['Oksana', 'come'],
      ['Peter', 'no'],
    ]);
    expect((await test.call('csv.layout', { item })).tables[0]?.remembered).toEqual(columns);
    const second = await add('b.csv', { kind: 'chat' });
    expect(second.items[0]).toMatchObject({ kind: 'chat', transcript: { records: { total: 2 } } });
    // Taken in without a word about it, a table stays a file.
    expect((await add('c.csv')).items[0]?.kind).toBe('file');
  });

  it('is a chat at once where its columns come with it', async () => {
    const { items, refused } = await add('a.csv', { columns });
    expect(refused).toEqual([]);
    expect(items[0]).toMatchObject({ kind: 'chat', transcript: { format: 'csv' } });
  });

  it('whose columns are stated wrongly is refused with what can be done, and kept', async () => {
    const { items } = await add('a.csv');
    const item = items[0]?.id ?? '';
    await expect(
      test.call('item.reparse', { item, columns: { ...columns, body: 'Nichts' } }),
    ).rejects.toMatchObject({
      code: 'NOT_A_CHAT',
    });
    expect((await test.call('csv.layout', { item })).tables[0]?.remembered).toBeNull();
  });

  it('is read on the command line with a file that names the columns', async () => {
    await writeFile(join(test.folder, 'a.csv'), table);
    await writeFile(
      join(test.folder, 'columns.json'),
      JSON.stringify({ time: 1, sender: 0, body: 2, delimiter: ';' }),
    );
    await writeFile(join(test.folder, 'wrong.json'), '{"time":1}');
    const right = await runCli(test.folder, ['parse', 'a.csv', '--columns', 'columns.json', '--json']);
    expect([right.status, right.json]).toMatchObject([0, { format: 'csv', records: { message: 2 } }]);
    const without = await runCli(test.folder, ['parse', 'a.csv']);
    expect([without.status, without.err]).toEqual([2, expect.stringContaining('state the columns')]);
    const wrong = await runCli(test.folder, ['parse', 'a.csv', '--columns', 'wrong.json']);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('--columns takes')]);
  });
});
