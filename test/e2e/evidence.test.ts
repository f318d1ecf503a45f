import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { call } from './call.ts';
import { enterNewCase } from './vault-pages.ts';
import type { Page } from '@playwright/test';

/** Sends bytes as the window does, in one streamed request. */
async function send(page: Page, caseId: string, name: string, bytes: Uint8Array): Promise<unknown> {
  const base64 = Buffer.from(bytes).toString('base64');
  return page.evaluate(
    async ([id, called, encoded]) => {
      const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const query = new URLSearchParams({ case: id, name: called, bytes: String(content.length) });
      const response = await fetch(`/intake?${query.toString()}`, {
        method: 'POST',
        headers: { 'x-holdfast-key': sessionStorage.getItem('holdfast-session') ?? '' },
        body: new File([content], called),
      });
      const answer: unknown = await response.json();
      return answer;
    },
    [caseId, name, base64] as const,
  );
}

/** The status and bytes of an address, asked from inside the page. */
async function load(page: Page, url: string, range?: string): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([address, wanted]) => {
      const response = await fetch(address, wanted === '' ? {} : { headers: { range: wanted } });
      return { status: response.status, text: await response.text() };
    },
    [url, range ?? ''] as const,
  );
}

async function everyFile(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('a file arrives as it was, in one piece, however its name is written', async ({ app }) => {
  const caseId = await enterNewCase(app);
  const bytes = Buffer.alloc(9 * 1024 * 1024 + 17, 'holdfast ');
  const name = 'dossier/été & co #1 ‮.bin';
  const answer = await send(app.page, caseId, name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(answer).toMatchObject({
    ok: true,
    value: { items: [{ exhibit: 'AB/1', bytes: bytes.length, sha256 }], refused: [] },
  });
});

test('evidence is seen at its own address in parts, and no more once the vault is locked', async ({
  app,
}) => {
  const caseId = await enterNewCase(app);
  await send(app.page, caseId, 'note.txt', Buffer.from('first second third'));
  const { items } = await call(app.page, 'item.list', { case: caseId });
  const item = items[0]?.id;
  if (item === undefined) throw new Error('the item is not listed');
  const { url } = await call(app.page, 'item.view', { item });
  expect(await load(app.page, url)).toEqual({ status: 200, text: 'first second third' });
  expect(await load(app.page, url, 'bytes=6-11')).toEqual({ status: 206, text: 'second' });
  expect((await load(app.page, `${url}0`)).status).toBe(404);
  await call(app.page, 'vault.lock', {});
  expect((await load(app.page, url)).status).toBe(403);
  // The two refusals above stand on the console of the browser, as they should.
  app.watch.errors.length = 0;
});

test('nothing of what was preserved lies readable on the disk, open or locked', async ({ app }) => {
  const caseId = await enterNewCase(app, 'Kalmarsund');
  const secret = 'Zwiebelfisch-77';
  const words = [secret, 'Kalmarsund', 'Quendelhof'];
  await send(app.page, caseId, 'Quendelhof.txt', Buffer.from(`Anna: ${secret}\n`.repeat(2000)));
  const { items } = await call(app.page, 'item.list', { case: caseId });
  await call(app.page, 'item.view', { item: items[0]?.id ?? '' });
  await call(app.page, 'search.run', { case: caseId, query: secret });
  const find = async () => {
    const files = await everyFile(app.folders.root);
    expect(files.length).toBeGreaterThan(3);
    const found: string[] = [];
    for (const path of files) {
      const bytes = await readFile(path);
      for (const word of words) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          if (bytes.includes(Buffer.from(word, encoding)) || path.includes(word))
            found.push(`${word} in ${path}`);
        }
      }
    }
    return found;
  };
  expect(await find()).toEqual([]);
  await call(app.page, 'vault.lock', {});
  expect(await find()).toEqual([]);
});
