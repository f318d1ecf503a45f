import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyBundleAt } from '../../../src/main/bundle/open-verify.ts';
import { writeBundle } from '../../../src/main/bundle/write/write-bundle.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { requestTimestamp } from '../../../src/main/time/request-timestamp.ts';
import { hasOpenssl, startAuthority, type Authority } from '../time/openssl-authority.ts';
import { sampleBundle, sampleFiles, samplePlan, sampleSigner, seeded } from './sample-case.ts';
import { scratchFolders } from './scratch-folder.ts';
import { hasTool, shell } from './tools.ts';

const folder = scratchFolders();
const env = { files: nodeFiles, primitives: nodePrimitives };
const trust = [sampleSigner];

describe('our own verifier', () => {
  test('finds nothing at all in a bundle that was just written', async () => {
    const out = await folder();
    const sealed = await writeBundle(samplePlan(out), env);
    const report = await verifyBundleAt(sealed.path, { trust });
    expect(report).toMatchObject({
      verdict: 'intact',
      findings: [],
      signer: sampleSigner,
      bundle: sampleBundle,
      checked: { events: 17 },
      declared: { exhibits: 6, included: 5, leftOut: 1, erased: 0 },
    });
    expect(report.exhibits.map(({ exhibit, withheld }) => [exhibit, withheld])).toEqual([
      ['AB/1', false],
      ['AB/2', false],
      ['AB/3', false],
      ['AB/4', false],
      ['AB/5', true],
    ]);
  });

  test('finds nothing in French either, nor in one exhibit alone, nor in many of forbidden names', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      number: `ZZ/${index + 1}`,
      kind: 'file' as const,
      name: index % 2 === 0 ? 'CON.txt' : 'item.json',
      bytes: seeded(`file ${index}`, index * 37),
    }));
    for (const files of [sampleFiles, sampleFiles.slice(0, 1), many]) {
      const sealed = await writeBundle(samplePlan(await folder(), { language: 'fr' }, files), env);
      expect(await verifyBundleAt(sealed.path, { trust })).toMatchObject({ verdict: 'intact', findings: [] });
    }
  });

  test.skipIf(!hasTool('unzip'))('finds nothing in its unpacked folder', async () => {
    const out = await folder();
    await writeBundle(samplePlan(out), env);
    shell(`unzip -q ${sampleBundle}.zip`, out);
    const report = await verifyBundleAt(join(out, sampleBundle), { trust });
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
  });

  test('does not take a signer on the bundle’s word', async () => {
    const sealed = await writeBundle(samplePlan(await folder()), env);
    expect(await verifyBundleAt(sealed.path, { trust: [] })).toMatchObject({ verdict: 'unproven' });
  });

  test('names the exhibit when one byte of the file on disk is turned', async () => {
    const sealed = await writeBundle(samplePlan(await folder()), env);
    const bytes = await readFile(sealed.path);
    const at = bytes.indexOf(sampleFiles[1]?.bytes ?? '');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(sealed.path, bytes);
    const report = await verifyBundleAt(sealed.path, { trust });
    expect(report.verdict).toBe('altered');
    expect(report.exhibits.filter(({ sound }) => !sound).map(({ exhibit }) => exhibit)).toEqual(['AB/2']);
  });
});

describe('an encrypted bundle', () => {
  test('is the only file that is left, and holds the same bundle for each of its recipients', async () => {
    const [plain, secret] = [await folder(), await folder()];
    const identities = [await generateIdentity(), await generateIdentity()];
    const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
    const zip = await writeBundle(samplePlan(plain), env);
    const seen: (readonly string[])[] = [];
    const sealed = await writeBundle(samplePlan(secret, { recipients }), {
      ...env,
      onProgress: () => void readdir(secret).then((names) => seen.push(names)),
    });
    expect(await readdir(secret)).toEqual([`${sampleBundle}.zip.age`]);
    expect(new Set(seen.flat())).not.toContain(`${sampleBundle}.zip`);
    const bytes = await readFile(sealed.path);
    expect(sealed.sha256).toBe(nodePrimitives.sha256Of(bytes));
    for (const identity of identities) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(nodePrimitives.sha256Of(await decrypter.decrypt(bytes))).toBe(zip.sha256);
    }
  });

  test('shows nothing of what is in it', async () => {
    const recipients = [await identityToRecipient(await generateIdentity())];
    const sealed = await writeBundle(samplePlan(await folder(), { recipients }), env);
    const text = (await readFile(sealed.path)).toString('latin1');
    for (const word of ['hello', 'holdfast-seal', 'README', 'PK\u0003\u0004', sampleSigner.slice(7)])
      expect(text).not.toContain(word);
  });

  const wrong = [
    '',
    'age1',
    'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq',
    'AGE-SECRET-KEY-1ABC',
  ];
  test.each(wrong)('is not written for “%s”, which is no recipient', async (recipient) => {
    const out = await folder();
    const plan = samplePlan(out, { recipients: [recipient] });
    await expect(writeBundle(plan, env)).rejects.toMatchObject({ code: 'BAD_RECIPIENT' });
    expect(await readdir(out)).toEqual([]);
  });

  test('leaves nothing when it is cancelled', async () => {
    const out = await folder();
    const recipients = [await identityToRecipient(await generateIdentity())];
    const controller = new AbortController();
    const plan = samplePlan(out, { recipients });
    const writing = writeBundle(plan, {
      ...env,
      signal: controller.signal,
      onProgress: (done) => done > 100_000 && controller.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(out)).toEqual([]);
  });
});

describe.skipIf(!hasOpenssl())('a stamped bundle', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => authority.close());

  test('is intact for our verifier with the authority’s root, and for openssl as its README says', async () => {
    const out = await folder();
    const plan = samplePlan(out, {
      timestamp: 'required',
      stamp: (signature) => requestTimestamp(authority.url, signature),
    });
    const sealed = await writeBundle(plan, env);
    const report = await verifyBundleAt(sealed.path, { trust, tsaRoots: [authority.root] });
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    expect(report.timestamp?.authority).toContain('Sample authority');
    if (!hasTool('unzip')) return;
    await writeFile(join(out, 'tsa-root.pem'), authority.root);
    shell(`unzip -q ${sampleBundle}.zip`, out);
    const bag = join(out, sampleBundle);
    const readme = await readFile(join(bag, 'README-VERIFY.txt'), 'utf8');
    const commands = [...readme.matchAll(/^ {5}(openssl ts .*)$/gm)].map(([, command = '']) => command);
    expect(commands).toHaveLength(2);
    const outcomes = commands.map((command) => shell(command, bag));
    expect(outcomes[0]?.text).toContain('Status: Granted.');
    expect(outcomes[1]?.text).toContain('Verification: OK');
    const attime = shell(`${commands[1] ?? ''} -attime ${Math.floor(Date.now() / 1000)}`, bag);
    expect(attime.text).toContain('Verification: OK');
  });

  test('is not written without the stamp that it requires', async () => {
    const out = await folder();
    const required = samplePlan(out, { timestamp: 'required' });
    for (const plan of [required, { ...required, stamp: async () => null }])
      await expect(writeBundle(plan, env)).rejects.toMatchObject({ code: 'TIMESTAMP_FAILED' });
    expect(await readdir(out)).toEqual([]);
  });

  test('goes without it where it is optional and the authority gives none', async () => {
    const plan = samplePlan(await folder(), { stamp: async () => null });
    const sealed = await writeBundle(plan, env);
    expect(await verifyBundleAt(sealed.path, { trust })).toMatchObject({ verdict: 'intact' });
  });
});
