import { randomFillSync } from 'node:crypto';
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, ItemId } from '../../../src/shared/model/ids.ts';
import { startApp, type TestApp } from './with-app.ts';

const job = '00000000-0000-4000-8000-00000000000a';
const chat = '13/09/2026, 20:00 - Oksana: one\n13/09/2026, 20:01 - Ion: two\n';

let test: TestApp;
let id: CaseId;
let out: string;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
  out = join(test.folder, 'out');
});
afterEach(async () => {
  await test.end();
});

async function take(name: string, content: string | Uint8Array): Promise<ItemId> {
  const path = join(test.folder, name);
  await writeFile(path, content);
  const { items } = await test.call('item.add', { case: id, paths: [path] });
  const [first] = items;
  if (first === undefined) throw new Error('nothing was taken in');
  return first.id;
}

/** What the ledger says of copies, oldest first. */
async function recorded(): Promise<unknown[]> {
  const { events } = await test.call('case.log', { case: id });
  return events
    .filter(({ type }) => type === 'item.viewed' || type === 'fault.detected')
    .map(({ type, details }) => [type, details]);
}

const filesIn = (folder: string): Promise<string[]> => readdir(folder, { recursive: true }).catch(() => []);

describe('a copy that is written out of the vault', () => {
  it('is in the ledger before its first byte is on the disk', async () => {
    const item = await take('large.bin', randomFillSync(Buffer.alloc(4 << 20)));
    const seen: Promise<unknown[]>[] = [];
    test.app.subscribe((event) => {
      if (event.event === 'progress' && event.phase === 'writing') seen.push(recorded());
    });
    const { files } = await test.call('item.extract', { item, out, job });
    expect(await seen[0]).toEqual([['item.viewed', { extracted: 1 }]]);
    expect(await readFile(files[0]?.path ?? '')).toHaveLength(4 << 20);
    expect(await recorded()).toEqual([['item.viewed', { extracted: 1 }]]);
  });

  it('leaves nothing behind when it is cancelled, and the ledger says so', async () => {
    const item = await take('large.bin', randomFillSync(Buffer.alloc(16 << 20)));
    test.app.subscribe((event) => {
      if (event.event === 'progress' && event.phase === 'writing') void test.call('job.cancel', { job });
    });
    await expect(test.call('item.extract', { item, out, job })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await filesIn(out)).toEqual([]);
    expect(await recorded()).toEqual([
      ['item.viewed', { extracted: 1 }],
      ['fault.detected', { code: 'CANCELLED', left: 0, removed: 0 }],
    ]);
  });

  it('takes the files that were whole back when a later one fails', async () => {
    const before = await filesIn(join(test.vault, 'objects'));
    const item = await take('chat.txt', chat);
    const added = (await filesIn(join(test.vault, 'objects'))).filter((name) => !before.includes(name));
    const stored = await Promise.all(
      added.map(async (name) => ({ name, found: await stat(join(test.vault, 'objects', name)) })),
    );
    // The largest is the import report, the last one that is written out.
    const files = stored
      .filter(({ found }) => found.isFile())
      .toSorted((a, b) => a.found.size - b.found.size);
    await truncate(join(test.vault, 'objects', files.at(-1)?.name ?? ''), 20);
    await expect(test.call('item.extract', { item, out })).rejects.toMatchObject({ code: 'OBJECT_DAMAGED' });
    expect(await filesIn(out)).toEqual([]);
    expect(await recorded()).toEqual([
      ['item.viewed', { extracted: 4 }],
      ['fault.detected', { code: 'OBJECT_DAMAGED', left: 0, removed: 3 }],
    ]);
  });

  it('is taken back before the program ends that was told to', async () => {
    const item = await take('large.bin', randomFillSync(Buffer.alloc(32 << 20)));
    const closed = new Promise<void>((resolve) => {
      test.app.subscribe((event) => {
        if (event.event === 'progress' && event.phase === 'writing') void test.app.close().then(resolve);
      });
    });
    const extraction = test.call('item.extract', { item, out, job }).catch((error: unknown) => error);
    await closed;
    expect(await filesIn(out)).toEqual([]);
    expect(await extraction).toMatchObject({ code: 'CANCELLED' });
  });
});
