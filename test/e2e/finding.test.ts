import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible, expectFinished } from './looks.ts';
import { enterNewCase, openAddress } from './vault-pages.ts';
import { filled, words } from './words.ts';
import type { OpenApp } from './fixtures.ts';

/** A case with one chat of these messages. */
async function enterChat(app: OpenApp, said: readonly (readonly [who: string, what: string])[]) {
  const caseId = await enterNewCase(app);
  const path = join(app.folders.work, 'chat.txt');
  await writeFile(
    path,
    said.map(([who, what], n) => `13/09/2026, 20:${String(10 + n)} - ${who}: ${what}\n`).join(''),
  );
  const { items } = await call(app.page, 'item.add', { case: caseId, paths: [path] });
  return { caseId, item: items[0] };
}

const said = [
  ['Oksana', 'where do I get the bus'],
  ['Victor', 'call +40 721 234 567, or 0721 234 568, write to victor@example.org'],
  ['Oksana', 'the bus to the hotel?'],
  ['Victor', '明天去酒店见面'],
  ['Victor', 'pay 500 euro to RO49 AAAA 1B31 0075 9384 0000'],
] as const;

test('words are found in any script, and narrowed to who said them', async ({ app }) => {
  const { page } = app;
  const { caseId } = await enterChat(app, said);
  await openAddress(page, `#/case/${caseId}/search`);
  await page.getByRole('searchbox', { name: words['search.field'] }).fill('bus');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 places found')).toBeVisible();
  await page.getByRole('button', { name: words['search.narrow'] }).click();
  await page.getByLabel(words['search.narrow.sender']).fill('Victor');
  await page.getByRole('searchbox', { name: words['search.field'] }).fill('酒店');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 place found')).toBeVisible();
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'search-narrowed.png') });
  await expectAccessible(page, 'a narrowed search');
  await page.getByRole('link', { name: filled('search.hit.message', { n: 4 }) }).click();
  await expect(page.getByRole('feed').locator('[data-n="4"]')).toBeVisible();
});

test('numbers and addresses are listed, and each leads to where it stands', async ({ app }) => {
  const { page } = app;
  const { caseId } = await enterChat(app, said);
  await openAddress(page, `#/case/${caseId}/search`);
  await page.getByRole('tab', { name: words['entity.title'] }).click();
  const table = page.getByRole('grid', { name: words['entity.title'] });
  for (const value of ['+40721234567', 'victor@example.org', 'EUR 500', 'RO49AAAA1B31007593840000'])
    await expect(table.getByText(value)).toBeVisible();
  await page.getByRole('button', { name: words['entity.country'] }).click();
  await page.getByRole('option', { name: 'Romania' }).click();
  await expect(table.getByText('+40721234568')).toBeVisible();
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'entities.png') });
  await table.getByRole('row', { name: /\+40721234568/u }).dblclick();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('0721 234 568')).toBeVisible();
  await expectAccessible(page, 'the places of a number');
  await dialog.getByRole('link').click();
  await expect(page.getByRole('feed').locator('[data-n="2"]')).toBeVisible();
});

test('the page of numbers and addresses is finished in every look', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const { caseId } = await enterChat(app, said);
  await openAddress(page, `#/case/${caseId}/search`);
  await expectFinished(page, 'search-start');
});

test('two exports of one conversation are compared message by message', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  const { caseId, item } = await enterChat(app, said);
  const other = join(app.folders.work, 'his.txt');
  await writeFile(
    other,
    said
      .filter((_, n) => n !== 2)
      .map(([who, what], n) => `13/09/2026, 18:${String(n < 2 ? 10 + n : 11 + n)} - ${who}: ${what}\n`)
      .join(''),
  );
  await call(page, 'item.add', { case: caseId, paths: [other] });
  await openAddress(page, `#/case/${caseId}/item/${item?.id ?? ''}`);
  await page.getByRole('link', { name: words['compare.action'] }).click();
  await page.getByRole('button', { name: words['compare.with'] }).click();
  await page.getByRole('option', { name: /his/u }).click();
  await page.getByRole('button', { name: words['compare.run'], exact: true }).click();
  await expect(page.getByText(filled('compare.sentence', { agree: 4, total: 5 }))).toBeVisible();
  const rows = page.getByRole('table').last();
  await expect(rows.getByText('the bus to the hotel?')).toBeVisible();
  await expect(rows.getByText(words['compare.absent'])).toBeVisible();
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'compare.png'), fullPage: true });
  await expectAccessible(page, 'a comparison');
});

test('a table is read as messages once a person says which column is what', async ({ app }) => {
  const { page } = app;
  const caseId = await enterNewCase(app);
  const path = join(app.folders.work, 'messages.csv');
  await writeFile(
    path,
    'a1;a2;a3\nOksana;2026-09-13 20:10;where do I get the bus\nVictor;2026-09-13 20:11;at the corner\n',
  );
  const { items } = await call(page, 'item.add', { case: caseId, paths: [path] });
  await openAddress(page, `#/case/${caseId}/item/${items[0]?.id ?? ''}`);
  await page.getByRole('button', { name: words['columns.action'] }).click();
  const dialog = page.getByRole('dialog');
  const choose = async (part: string, column: RegExp): Promise<void> => {
    await dialog.getByRole('button', { name: part }).click();
    await page.getByRole('option', { name: column }).click();
  };
  await choose(words['columns.time'], /a2/u);
  await choose(words['columns.sender'], /a1/u);
  await choose(words['columns.body.column'], /a3/u);
  await expectAccessible(page, 'the columns of a table');
  await page.screenshot({ path: join(root, 'test-results', 'screens', 'columns.png') });
  await dialog.getByRole('button', { name: words['columns.run'] }).click();
  await expect(page.getByRole('feed').getByText('at the corner')).toBeVisible();
});

test('conversations that follow one another bear their titles, and a source says its place in the JSON', async ({
  app,
}) => {
  const { page } = app;
  const caseId = await enterNewCase(app);
  const path = join(app.folders.work, 'result.json');
  const spoken = (id: number, text: string) => ({
    id,
    type: 'message',
    date: `2025-11-03T08:0${String(id)}:00`,
    date_unixtime: String(1_762_156_800 + id * 60),
    from: 'Oksana',
    from_id: 'user1',
    text,
  });
  const poll = { question: 'Which day?', total_voters: 1, answers: [{ text: 'Monday', voters: 1 }] };
  const list = [
    {
      name: 'Victor',
      type: 'personal_chat',
      id: 7,
      messages: [spoken(1, 'hello'), { ...spoken(2, ''), poll }],
    },
    { name: 'مجموعة العمل', type: 'private_group', id: 8, messages: [spoken(3, 'مرحبا')] },
  ];
  await writeFile(path, JSON.stringify({ chats: { list } }));
  const { items } = await call(page, 'item.add', { case: caseId, paths: [path] });
  await openAddress(page, `#/case/${caseId}/item/${items[0]?.id ?? ''}`);
  const feed = page.getByRole('feed');
  await expect(feed.locator('.conversation-ruler')).toHaveText(['Victor', 'مجموعة العمل']);
  const asked = feed.locator('[data-n="2"]');
  await expect(asked.getByText('Which day?')).toBeVisible();
  await expect(asked.getByText(words['transcript.content.poll'], { exact: true })).toHaveCount(1);
  await expectAccessible(page, 'a chat of two conversations');
  await feed.locator('[data-n="3"]').getByRole('button').click();
  await expect(page.getByText('/chats/list/1/messages/0', { exact: true })).toBeVisible();
});
