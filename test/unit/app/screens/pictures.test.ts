import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PictureMade } from '../../../../src/shared/model/how-made.ts';
import { timestamp, type CaseId } from '../../../../src/shared/model/ids.ts';
import { startApp, type TestApp } from '../with-app.ts';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const made = (place: number, of: number): PictureMade => ({
  by: 'picture',
  method: 'camera',
  source: 'Kamera am Tisch',
  width: 1,
  height: 1,
  frame: null,
  region: null,
  takenAt: timestamp.parse('2026-11-22T10:00:00.000Z'),
  takenAtMonotonic: 1234,
  encoding: 'png',
  browser: 'a browser',
  series: { id: '0b5a86aa-1111-4222-8333-444455556666', name: 'phone', place, of, taken: 3 },
});

let app: TestApp;
let matter: CaseId;
beforeEach(async () => {
  app = await startApp();
  matter = (await app.call('case.new', { title: 'a case' })).case;
});
afterEach(() => app.end());

const post = async (name: string, how: unknown): Promise<unknown> => {
  const query = new URLSearchParams({ case: matter, name, how: JSON.stringify(how), kind: 'image' });
  const request = new Request(`http://x/intake?${query.toString()}`, { method: 'POST', body: pixel });
  const answer: unknown = await (await app.app.fetch(request)).json();
  return answer;
};

it('a picture is an item that says how it was made, in its list, in its record and in the ledger', async () => {
  expect(await post('phone 1.png', made(1, 2))).toMatchObject({ ok: true });
  expect(await post('phone 2.png', made(2, 2))).toMatchObject({ ok: true });
  const { items } = await app.call('item.list', { case: matter });
  expect(items.map(({ series }) => series?.place)).toEqual([1, 2]);
  const detail = await app.call('item.get', { item: items[1]?.id ?? '' });
  expect(detail.acquired).toMatchObject({ method: 'camera', how: made(2, 2) });
  const { events } = await app.call('case.log', { case: matter });
  const first = events.find(({ type }) => type === 'item.acquired');
  expect(first?.details).toMatchObject({ how: made(1, 2), method: 'camera', kind: 'image' });
});

it('a bundle with such pictures is intact for whoever checks it, and a device is not named outside of the details', async () => {
  await post('phone 1.png', made(1, 1));
  const { bundle, signer } = await app.call('bundle.seal', { case: matter, out: join(app.folder, 'out') });
  const report = await app.call('bundle.verify', { path: bundle, trust: [signer] });
  expect(report.verdict).toBe('intact');
  const ledger = (await readFile(bundle)).toString('latin1');
  const lines = ledger.split('\n').filter((line) => line.startsWith('{"actor"'));
  expect(lines.length).toBeGreaterThanOrEqual(2);
  for (const line of lines) expect(line).not.toContain('Kamera am Tisch');
});

it('an erased picture loses what was said of its making', async () => {
  await post('phone 1.png', made(1, 1));
  const [item] = (await app.call('item.list', { case: matter })).items;
  await app.call('item.erase', { item: item?.id ?? '', reason: 'asked for' });
  const detail = await app.call('item.get', { item: item?.id ?? '' });
  expect(detail.acquired.how).toBeNull();
  expect(JSON.stringify(await app.call('case.log', { case: matter }))).not.toContain('Kamera am Tisch');
});

it('what does not say how a picture was made is refused, and nothing is taken in', async () => {
  for (const how of [{}, { ...made(1, 1), width: 0 }, { ...made(1, 1), takenAt: 'now' }, 'x'])
    expect(await post('phone.png', how)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  expect((await app.call('item.list', { case: matter })).items).toEqual([]);
});
