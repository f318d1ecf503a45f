import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId, ItemId } from '../../../src/shared/model/ids.ts';
import { startApp, type TestApp } from './with-app.ts';

let test: TestApp;
let id: CaseId;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
});
afterEach(async () => {
  await test.end();
});

async function added(name: string, lines: readonly string[]): Promise<ItemId> {
  const path = join(test.folder, name);
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  const [item] = (await test.call('item.add', { case: id, paths: [path] })).items;
  if (item === undefined) throw new Error('nothing was taken in');
  return item.id;
}

it('two exports of one conversation are laid side by side, paged, and the result is kept beside the first', async () => {
  const left = await added('hers.txt', [
    '13/09/2026, 20:10 - Oksana: are you there',
    '13/09/2026, 20:11 - Victor: yes',
    '13/09/2026, 20:12 - Victor: bring your passport',
  ]);
  const right = await added('his.txt', [
    '13/09/2026, 18:10 - Oksana: are you there',
    '13/09/2026, 18:11 - Me: yes',
  ]);
  const { match, summary } = await test.call('match.run', { left: { item: left }, right: { item: right } });
  expect(summary).toMatchObject({ agree: 2, differ: 0, onlyLeft: 1, onlyRight: 0, offsetMinutes: 120 });
  const page = await test.call('match.page', { match, only: 'different', from: 0, limit: 10 });
  expect([page.total, page.rows[0]?.kind, page.rows[0]?.left?.body]).toEqual([
    1,
    'left',
    'bring your passport',
  ]);
  expect((await test.call('match.page', { match, from: 0, limit: 10 })).rows).toHaveLength(3);
  const { derived } = await test.call('item.get', { item: left });
  expect(derived.map(({ path }) => path)).toContain('derived/match-ab-2-1.json');
  const { events } = await test.call('case.log', { case: id });
  expect(events.at(-1)).toMatchObject({ type: 'item.derived', item: left, details: { kind: 'match' } });
  await expect(test.call('match.run', { left: { item: left }, right: { item: left } })).rejects.toMatchObject(
    {
      code: 'NOT_ALLOWED',
    },
  );
});
