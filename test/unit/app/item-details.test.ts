import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startApp, type TestApp } from './with-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await startApp();
});
afterEach(async () => {
  await test.end();
});

it('tells of every item of a case at once what is told of each alone', async () => {
  const { case: id } = await test.call('case.new', { title: 'Case' });
  const { case: other } = await test.call('case.new', { title: 'Another' });
  const paths = [join(test.folder, 'a.bin'), join(test.folder, 'b.bin')];
  for (const path of paths) await writeFile(path, path);
  const { items } = await test.call('item.add', { case: id, paths });
  await test.call('item.note', { item: items[1]?.id ?? '', text: 'seen on the phone' });
  const { items: all } = await test.call('item.details', { case: id });
  expect(all).toEqual(await Promise.all(items.map((item) => test.call('item.get', { item: item.id }))));
  expect(await test.call('item.details', { case: other })).toEqual({ items: [] });
  const unknown = { case: '00000000-0000-4000-8000-000000000000' };
  await expect(test.call('item.details', unknown)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
});
