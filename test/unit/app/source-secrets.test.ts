import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { b64, frames, mainJsonl, secrets } from '../chats/signal-sample.ts';
import { startApp, type TestApp } from './with-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await startApp();
});
afterEach(async () => {
  await test.end();
});

it('the source of a message is shown with the keys in it covered, byte for byte, and says how many', async () => {
  const { case: id } = await test.call('case.new', { title: 'Case' });
  const path = join(test.folder, 'main.jsonl');
  await writeFile(path, mainJsonl());
  const { items } = await test.call('item.add', { case: id, paths: [path] });
  const item = items[0]?.id;
  if (item === undefined) throw new Error('no item');
  const { total, messages } = await test.call('transcript.page', { item, from: 1, limit: frames.length });
  expect(total).toBe(15);
  const sources = [];
  for (const { n } of messages) sources.push(await test.call('transcript.source', { item, n }));
  for (const secret of secrets) {
    expect(JSON.stringify(sources)).not.toContain(b64(secret));
    const hex = Buffer.from(b64(secret)).toString('hex');
    expect(sources.some((source) => source.hex.includes(hex))).toBe(false);
  }
  expect(sources.slice(0, 4).map(({ hidden }) => hidden)).toEqual([0, 0, 2, 3]);
  expect(sources[2]?.text).toContain('"key":"************"');
  expect(sources.map(({ hex, start, end }) => hex.length / 2 === end - start)).not.toContain(false);
});
