import { expectFinished } from './looks.ts';
import { expect, test } from './fixtures.ts';

test('the app opens, shows its first page and leaves no token in the address', async ({ app }) => {
  await expect(app.page).toHaveTitle('Holdfast');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(app.page.url()).not.toContain('token');
});

test('the first page is finished in both languages and both themes', async ({ app }) => {
  await expectFinished(app.page, 'start');
});

test('the page survives being loaded again', async ({ app }) => {
  await app.page.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});
