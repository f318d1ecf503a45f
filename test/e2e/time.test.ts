import { join } from 'node:path';
import { root } from '../../scripts/bundling/parts.ts';
import { startTimeServer } from '../unit/time/fake-time-server.ts';
import { hasOpenssl, startAuthority } from '../unit/time/openssl-authority.ts';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { checkBundle, enterNewCase, openAddress } from './vault-pages.ts';
import { words } from './words.ts';
import type { Locator, Page } from '@playwright/test';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name }).first();

test('the clock is compared when it is asked for, and a silent server is said to be silent', async ({
  app,
}) => {
  const { page } = app;
  const server = await startTimeServer();
  try {
    server.respond({ stratum: 0 }, { aheadMs: -90_000 });
    const caseId = await enterNewCase(app);
    await openAddress(page, `#/case/${caseId}/custody`);
    await button(page, words['clock.check']).click();
    const dialog = page.getByRole('dialog');
    await expect(field(dialog, words['clock.server'])).toBeFocused();
    expect(server.requests, 'nothing is asked before the person says so').toHaveLength(0);
    await page.keyboard.type(server.address);
    await button(page, words['clock.ask']).click();
    await expect(dialog.getByText(words['error.CLOCK_CHECK_FAILED.happened'])).toBeVisible();
    await button(page, words['clock.ask']).click();
    await expect(dialog.getByText(/^This clock is (89|90),\d{3} ms ahead/u)).toBeVisible();
    await expectAccessible(page, 'a compared clock');
    const { clock } = await call(page, 'clock.state', {});
    expect(clock.source).toContain('127.0.0.1');
  } finally {
    await server.close();
  }
});

test('a seal without its time stamp is stamped afterwards, and the stamp is judged by the root given', async ({
  app,
}) => {
  test.skip(!hasOpenssl(), 'openssl is not on this machine');
  const { page, folders } = app;
  const authority = await startAuthority();
  try {
    authority.respond((_, response) => {
      response.writeHead(500).end();
    });
    const caseId = await enterNewCase(app);
    await call(page, 'item.add', { case: caseId, paths: [join(root, 'assets', 'samples', 'house.jpg')] });
    await openAddress(page, '#/settings');
    await expect(page.getByText(words['stamps.no-authority'])).toBeVisible();
    await call(page, 'settings.set', { timestampUrl: authority.url });
    await openAddress(page, '#/settings');
    await page.getByRole('switch', { name: words['stamps.at-acquisition'] }).click({ force: true });
    await expect(page.getByText(authority.url, { exact: false }).last()).toBeVisible();
    await expectAccessible(page, 'time stamps over the record');
    await expect
      .poll(async () => call(page, 'stamps.plan', {}))
      .toMatchObject({ atAcquisition: true, url: authority.url });
    await page.getByRole('switch', { name: words['stamps.at-acquisition'] }).click({ force: true });

    await openAddress(page, `#/case/${caseId}/hand-over`);
    await button(page, words['action.continue']).click();
    await button(page, words['action.continue']).click();
    await button(page, words['folder.choose']).click();
    await button(page, words['chooser.choose-folder']).click();
    await page.getByRole('checkbox', { name: words['handover.where.stamp'] }).check({ force: true });
    await button(page, words['action.continue']).click();
    await button(page, words['handover.seal']).click();
    await expect(page.getByText(words['handover.done.stamp.failed']).first()).toBeVisible();
    await expectAccessible(page, 'a seal without its time stamp');
    authority.respond(async (query, response) => {
      response.end(await authority.answer(query));
    });
    await button(page, words['stamp.again']).click();
    await expect(page.getByText('The time stamp was added', { exact: false })).toBeVisible();
    const bundle = (await page.locator('bdi.mono').first().textContent()) ?? '';
    expect(bundle).toContain(folders.home);

    await openAddress(page, '#/verify');
    await field(page, words['verify.bundle.path']).fill(bundle);
    await page.getByRole('button', { name: words['verify.more'] }).click();
    const given = field(page, words['verify.tsa']);
    await given.fill('Sample root');
    await button(page, words['verify.start']).click();
    await expect(page.getByText(words['verify.tsa.wrong'])).toBeVisible();
    await given.fill(authority.root);
    await button(page, words['verify.start']).click();
    await expect(page.locator('.verdict').getByText(words['verdict.intact'], { exact: true })).toBeVisible();
    await expect(page.locator('.verdict').getByText('Sample authority', { exact: false })).toBeVisible();

    const plain = await call(page, 'bundle.seal', { case: caseId, out: folders.work });
    await checkBundle(page, plain.bundle);
    await button(page, words['stamp.add']).click();
    await expect(page.getByText('The time stamp was added', { exact: false })).toBeVisible();
  } finally {
    await authority.close();
  }
});
