import { cpSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../src/shared/contract/events.ts';
import type { CaseId, ItemId } from '../../../src/shared/model/ids.ts';
import { passphrase, startApp, type TestApp } from './with-app.ts';

const MESSAGES = 40_000;
const job = '00000000-0000-4000-8000-00000000000b';

let test: TestApp;
let id: CaseId;
let path: string;
beforeEach(async () => {
  test = await startApp();
  id = (await test.call('case.new', { title: 'Case' })).case;
  path = join(test.folder, 'chat.txt');
  const line = (n: number) =>
    `13/09/2026, 20:${String(n % 60).padStart(2, '0')} - Oksana: heron ${String(n)}`;
  await writeFile(path, Array.from({ length: MESSAGES }, (_, n) => line(n)).join('\n'));
});
afterEach(async () => {
  await test.end();
});

/** Runs `interrupt` once, after some thousand messages were read. */
function midway(interrupt: () => void): void {
  const stop = test.app.subscribe((event: AppEvent) => {
    if (event.event !== 'progress' || event.phase !== 'parsing' || event.done < 1000) return;
    stop();
    interrupt();
  });
}

async function seen(item: ItemId): Promise<readonly [total: number, found: number]> {
  const { total } = await test.call('transcript.page', { item, from: 1, limit: 1 });
  const { total: found } = await test.call('search.run', { case: id, query: 'heron' });
  return [total, found];
}

const faults = async () =>
  (await test.call('case.log', { case: id })).events
    .filter(({ type }) => type === 'fault.detected')
    .map(({ item, details }) => [item, details?.['code']]);

async function added(): Promise<ItemId> {
  const { items } = await test.call('item.add', { case: id, paths: [path], job });
  const [item] = items;
  if (item === undefined) throw new Error('nothing was taken in');
  return item.id;
}

describe('the reading of a chat', () => {
  it('that is cancelled shows nothing of it, says so in the ledger, and can be done again', async () => {
    midway(() => void test.call('job.cancel', { job }));
    const { items, refused } = await test.call('item.add', { case: id, paths: [path], job });
    expect(refused).toMatchObject([{ code: 'CANCELLED', message: expect.stringContaining('preserved') }]);
    const [item] = items;
    if (item === undefined) throw new Error('the export itself is kept');
    expect(await seen(item.id)).toEqual([0, 0]);
    expect(await faults()).toEqual([[item.id, 'CANCELLED']]);
    await test.call('item.reparse', { item: item.id });
    expect(await seen(item.id)).toEqual([MESSAGES, MESSAGES]);
    expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('anew that is cancelled leaves what the first one made', async () => {
    const item = await added();
    midway(() => void test.call('job.cancel', { job }));
    await expect(test.call('item.reparse', { item, job })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await seen(item)).toEqual([MESSAGES, MESSAGES]);
  });

  it('is refused while it is being read already', async () => {
    const item = await added();
    const both = await Promise.allSettled([
      test.call('item.reparse', { item }),
      test.call('item.reparse', { item }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'NOT_ALLOWED' },
    });
    expect(await seen(item)).toEqual([MESSAGES, MESSAGES]);
  });

  it('that is ended by locking the vault shows nothing of it, and the ledger says so before the vault is locked', async () => {
    midway(() => void test.call('vault.lock', {}));
    const { refused } = await test.call('item.add', { case: id, paths: [path], job });
    expect(refused).toMatchObject([{ code: 'CANCELLED' }]);
    expect(await openedTwice(test.vault)).toEqual(unread('CANCELLED'));
  });

  it('that ended with the power shows nothing of it, and the next opening says so once', async () => {
    const image = join(test.folder, 'image');
    midway(() => {
      cpSync(test.vault, image, { recursive: true });
    });
    await added();
    await test.call('vault.lock', {});
    expect(await openedTwice(image)).toEqual(unread('READING_INTERRUPTED'));
  });
});

/** What is shown of the only chat of a vault, and said of it in the ledger, at this opening and the next one. */
async function openedTwice(vault: string): Promise<readonly unknown[]> {
  const openings: unknown[] = [];
  for (let opening = 1; opening <= 2; opening++) {
    await test.call('vault.open', { path: vault, passphrase });
    const [item] = (await test.call('item.list', { case: id })).items;
    if (item === undefined) throw new Error('the export itself is kept');
    const codes = (await faults()).map(([about, code]) => [about === item.id, code]);
    openings.push({ transcript: item.transcript, seen: await seen(item.id), faults: codes });
  }
  return openings;
}

/** A chat that was not read to its end, twice the same. */
function unread(fault: string): readonly unknown[] {
  const one = { transcript: null, seen: [0, 0], faults: [[true, fault]] };
  return [one, one];
}
