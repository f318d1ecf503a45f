import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeZipTools } from '../../src/main/bundle/sources/zip-tools.ts';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { accessBytes } from '../../src/shared/bundle/random-access.ts';
import { verifyBundle } from '../../src/shared/bundle/verify.ts';
import { createZipSource } from '../../src/shared/bundle/zip/zip-source.ts';
import type { Fingerprint } from '../../src/shared/model/ids.ts';
import { alteredCodes, informationCodes, unprovenCodes } from '../../src/shared/model/verdict.ts';
import { createTimestampVerifier } from '../../src/shared/timestamp/verify-timestamp.ts';
import { tool } from '../../src/main/app/version.ts';
import { buildBundle, sealerKeys, text } from '../tamper/build-bundle.ts';
import { buildZip } from '../tamper/build-zip.ts';
import { createTestAuthority, hasOpenssl } from '../tamper/test-authority.ts';
import { expect } from './fixtures.ts';
import { expectAccessible } from './looks.ts';
import { checkSample, offlineWords as words, readVerdict, test, type ShownVerdict } from './verifier-page.ts';
import { partsOf, samples, zipOf, type Sample } from './verifier-samples.ts';

test.skip(({ host }) => host !== 'browser', 'This is about the page that needs no app.');

async function onNode({ zip, trust, receipt, tsaRoot }: Sample): Promise<ShownVerdict> {
  const report = await verifyBundle(createZipSource(accessBytes(zip), nodeZipTools), {
    primitives: nodePrimitives,
    trust: (trust ?? [sealerKeys.fingerprint]) as readonly Fingerprint[],
    receipt,
    verifyTimestamp: createTimestampVerifier({
      crypto: globalThis.crypto,
      roots: tsaRoot === undefined ? [] : [tsaRoot],
    }),
  });
  return { verdict: report.verdict, codes: [...new Set(report.findings.map(({ code }) => code))].toSorted() };
}

test('every tampering gets the verdict and the codes that it gets on Node', async ({ checker }) => {
  test.setTimeout(240_000);
  const seen = new Set<string | null>();
  for (const sample of samples()) {
    const shown = await checkSample(checker.page, sample);
    expect(shown, sample.title).toEqual(await onNode(sample));
    for (const code of shown.codes) seen.add(code);
  }
  // Those of a vault, and the one that needs a time stamp (below).
  const elsewhere = new Set<string>(['STORED_OBJECT_ALTERED', 'ROLLBACK', 'TIMESTAMP_ISSUER_UNKNOWN']);
  const all = [...alteredCodes, ...unprovenCodes, ...informationCodes];
  expect(seen).toEqual(new Set(all.filter((code) => !elsewhere.has(code))));
  // One for the check and one for the hash of the file: the page itself stayed awake.
  expect(checker.workers()).toBe(samples().length * 2);
});

test('a time stamp is judged by the root that is given, also one of RSA', async ({ checker }) => {
  test.skip(!hasOpenssl(), 'openssl is not on this machine');
  for (const kind of ['ec', 'rsa'] as const) {
    const authority = createTestAuthority(kind, true);
    try {
      const { files } = buildBundle({ seal: (seal) => ({ ...seal, timestamp: 'required' }) });
      const signature = files.get('signatures/seal.txt.sig') ?? new Uint8Array();
      files.set('signatures/seal.txt.sig.tsr', authority.stamp(signature));
      files.set('signatures/tsa-chain.pem', text(authority.chain));
      const zip = buildZip(partsOf(files));
      const trusted = await checkSample(checker.page, { title: '', zip, tsaRoot: authority.root });
      expect(trusted).toEqual({ verdict: 'intact', codes: [] });
      await expect(checker.page.locator('.verdict')).toContainText('O=Test, CN=leaf');
      const untrusted = await checkSample(checker.page, { title: '', zip });
      expect(untrusted).toEqual({ verdict: 'unproven', codes: ['TIMESTAMP_ISSUER_UNKNOWN'] });
    } finally {
      authority.close();
    }
  }
});

test('an unpacked folder is checked as far as a browser can see, and never called intact', async ({
  checker: { page },
  folders,
}) => {
  const folder = join(folders.work, 'bundle');
  const { files } = buildBundle();
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const check = async (): Promise<ShownVerdict> => {
    await page.reload();
    await page.locator('#bundle-folder').setInputFiles(folder);
    await page.locator('#trust').fill(sealerKeys.fingerprint);
    await page.getByRole('button', { name: words['verify.start'] }).click();
    return readVerdict(page);
  };
  expect(await check()).toEqual({ verdict: 'unproven', codes: [] });
  await expect(page.locator('.verdict')).toContainText(words['offline.unseen']);
  await expectAccessible(page, 'the verdict on a folder');
  await writeFile(join(folder, 'data/exhibits/ab-2/foto-1.png'), 'another');
  expect(await check()).toMatchObject({ verdict: 'altered' });
});

test('a bundle is dropped with its receipt, and checked by keyboard alone', async ({ checker: { page } }) => {
  const sample = samples().find(({ receipt }) => receipt !== undefined);
  if (sample?.receipt === undefined) throw new Error('no sample with a receipt');
  const given = { zip: Buffer.from(sample.zip).toString('base64'), receipt: sample.receipt };
  const transfer = await page.evaluateHandle(({ zip, receipt }) => {
    const bytes = Uint8Array.from(atob(zip), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'case.zip'));
    data.items.add(new File([receipt], 'receipt.txt'));
    return data;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('.chosen-name')).toHaveText('case.zip');
  await expect(page.locator('#receipt')).toHaveValue(sample.receipt);

  await expect(page.locator('#trust')).toBeFocused();
  await page.keyboard.type('abc');
  await expect(page.locator('#trust-fault')).toContainText('64');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(sealerKeys.fingerprint.toUpperCase().replace('SHA256:', 'SHA-256: '));
  await expect(page.locator('#trust-fault')).toBeEmpty();
  const start = page.getByRole('button', { name: words['verify.start'] });
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if (await start.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  expect(await readVerdict(page)).toEqual({ verdict: 'intact', codes: [] });
});

test('an unknown signer is compared group by group, and then trusted', async ({ checker: { page } }) => {
  const shown = await checkSample(page, { title: '', zip: zipOf(), trust: [] });
  expect(shown).toEqual({ verdict: 'unproven', codes: ['UNKNOWN_SIGNER'] });
  const digits = sealerKeys.fingerprint.slice('sha256:'.length);
  await expect(page.locator('#confirm li')).toHaveText(digits.match(/.{4}/gu) ?? []);
  await page.getByRole('button', { name: words['verify.confirm.matches'] }).click();
  await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'intact');
  await page.getByRole('button', { name: words['verify.change'] }).click();
  await expect(page.locator('#trust')).toHaveValue(sealerKeys.fingerprint);
});

test('what a bundle says is shown as text, and what hides in it is made visible', async ({
  checker: { page },
}) => {
  const sample = samples().find(({ title }) => title === 'names that try to mislead');
  if (sample === undefined) throw new Error('no such sample');
  await checkSample(page, sample);
  await expect(page.locator('#exhibits')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('#exhibits .mark')).toContainText(['U+202E', 'U+200B']);
  expect(await page.locator('main img, main script').count()).toBe(0);
});

test('the record names the file by its hash, the program, and what it was checked with', async ({
  checker: { page },
}) => {
  const zip = zipOf();
  await checkSample(page, { title: '', zip });
  const record = page.locator('#record');
  await expect(record).toContainText(createHash('sha256').update(zip).digest('hex'));
  await expect(record).toContainText(`Holdfast ${tool.version}`);
  await expect(record).toContainText('bundle.zip');
  await page.emulateMedia({ media: 'print' });
  await expect(record.locator('.signature')).toBeVisible();
  await expect(page.getByRole('button', { name: words['verify.print'] })).toBeHidden();
});
