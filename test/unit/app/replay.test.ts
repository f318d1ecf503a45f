import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId, type CaseId, type ItemId } from '../../../src/shared/model/ids.ts';
import { answeringPages } from '../capture/support/answering-pages.ts';
import { startApp, type TestApp } from './with-app.ts';

let server: Awaited<ReturnType<typeof answeringPages>>;
let app: TestApp;
let caseId: CaseId;

const capture = (path: string, replay?: boolean) =>
  app.call('page.capture', {
    case: caseId,
    url: server.origin + path,
    allowPrivate: true,
    timeoutMs: 40_000,
    ...(replay === undefined ? {} : { replay }),
  });
const only = (items: readonly { readonly id: string }[]): ItemId => itemId.parse(items[0]?.id);
const replaysOf = async (item: ItemId) =>
  (await app.call('item.get', { item })).derived
    .filter(({ kind }) => kind === 'page-replay')
    .map(({ path }) => path);

beforeAll(async () => {
  server = await answeringPages();
  app = await startApp();
  caseId = (await app.call('case.new', { title: 'Replays' })).case;
});
afterAll(async () => {
  await app.end();
  await server.close();
});

describe('a page that was taken into a vault', () => {
  it('is shown again from its record, and what that found stands beside it and in the ledger', async () => {
    const { items, replay } = await capture('/changing');
    const item = only(items);
    expect(replay).toMatchObject({ problem: null, text: { agree: 1 }, source: items[0]?.sha256 });
    expect(await replaysOf(item)).toEqual(['derived/replay.json']);
    expect((await app.call('page.replayed', { item })).finding).toEqual(replay);
    const { events } = await app.call('case.log', { case: caseId });
    const made = events.filter(
      ({ type, details }) => type === 'item.derived' && details?.['kind'] === 'page-replay',
    );
    expect(made).toHaveLength(1);

    const again = await app.call('page.replay', { item });
    expect(again.text).toMatchObject({ shown: 4, agree: 1 });
    expect(await replaysOf(item)).toEqual(['derived/replay.json', 'derived/replay-2.json']);
    expect((await app.call('page.replayed', { item })).finding).toEqual(again);
  }, 120_000);

  it('is not shown again where nobody wants that, and then nothing is said of it', async () => {
    const { items, replay } = await capture('/worked', false);
    expect(replay).toBeNull();
    expect(await replaysOf(only(items))).toEqual([]);
    expect((await app.call('page.replayed', { item: only(items) })).finding).toBeNull();
  }, 60_000);

  it('keeps the item and nothing else where the replay is stopped', async () => {
    const { items } = await capture('/worked', false);
    const job = crypto.randomUUID();
    const running = app.call('page.replay', { item: only(items), job });
    setTimeout(() => void app.call('job.cancel', { job }), 500);
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await replaysOf(only(items))).toEqual([]);
  }, 60_000);

  it('is compared with another capture of the same address', async () => {
    const [a, b] = [
      only((await capture('/changing', false)).items),
      only((await capture('/changing', false)).items),
    ];
    const { rows, text } = await app.call('page.compare', { a, b });
    expect(rows.find(({ field }) => field === 'finalUrl')?.result).toBe('agrees');
    expect(text).toMatchObject({ agree: 2, onlyA: [expect.any(String), expect.any(String)] });
  }, 90_000);
});

it('an item of another kind is neither replayed nor compared', async () => {
  const path = join(app.folder, 'note.txt');
  await writeFile(path, 'a note');
  const { items } = await app.call('item.add', { case: caseId, paths: [path], kind: 'file' });
  const item = only(items);
  for (const call of [
    app.call('page.replay', { item }),
    app.call('page.replayed', { item }),
    app.call('page.compare', { a: item, b: item }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'NOT_A_PAGE' });
});
