import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyBundleAt } from '../../../src/main/bundle/open-verify.ts';
import { isAgeFile, openAgeFile } from '../../../src/main/bundle/sources/age-access.ts';
import { accessBytes } from '../../../src/shared/bundle/random-access.ts';
import { buildBundle, sealerKeys } from '../../tamper/build-bundle.ts';
import { buildZip } from '../../tamper/build-zip.ts';
import { codesOf, zipParts } from '../../tamper/verify-test-bundle.ts';

let folder = '';
let identity = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-age-'));
  identity = await generateIdentity();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function encrypt(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(bytes);
}
async function write(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'bundle.zip.age');
  await writeFile(path, bytes);
  return path;
}
const zip = buildZip(zipParts(buildBundle().files));
const trust = [sealerKeys.fingerprint];

test('an encrypted bundle is intact for whoever has the identity', async () => {
  const path = await write(await encrypt(zip));
  const file = `# created: 2024-11-20T12:00:00Z\n# public key: age1…\n${identity}\n`;
  expect((await verifyBundleAt(path, { trust, identity: file })).findings).toEqual([]);
});

test('without the identity, or with another one, there is no verdict, and the identity is not repeated', async () => {
  const path = await write(await encrypt(zip));
  const other = await generateIdentity();
  for (const wrong of [undefined, '', other, `${identity.slice(0, -1)}Q`, 'nonsense']) {
    const error: unknown = await verifyBundleAt(path, { trust, identity: wrong }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'IDENTITY_REFUSED' });
    expect(String(error)).not.toContain('AGE-SECRET-KEY');
  }
});

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
  'any range of %i bytes reads as it was encrypted',
  async (size) => {
    const plain = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251);
    const access = accessBytes(await encrypt(plain));
    expect(await isAgeFile(access)).toBe(true);
    const opened = await openAgeFile(access, identity);
    expect(opened.size).toBe(size);
    for (const [from, to] of [
      [0, size],
      [size, size],
      [Math.floor(size / 2), size],
      [Math.floor(size / 3), Math.floor(size / 2)],
    ] as const) {
      expect(Buffer.compare(await opened.read(from, to), plain.subarray(from, to))).toBe(0);
    }
  },
);

test('a bundle that was cut or extended after it was encrypted has no verdict', async () => {
  const sealed = await encrypt(new Uint8Array(200_000));
  for (const changed of [
    sealed.subarray(0, -1),
    sealed.subarray(0, -70_000),
    Buffer.concat([sealed, Buffer.alloc(20)]),
    sealed.subarray(0, 150),
  ]) {
    await expect(openAgeFile(accessBytes(changed), identity)).rejects.toMatchObject({ code: 'NOT_A_BUNDLE' });
  }
});

test('a byte that was changed after encryption is found', async () => {
  const large = buildBundle({
    evidence: (files) => files.set('data/report/report.html', new Uint8Array(400_000)),
  });
  const sealed = await encrypt(buildZip(zipParts(large.files)));
  sealed[200_000] = (sealed[200_000] ?? 0) ^ 1;
  const report = await verifyBundleAt(await write(sealed), { trust, identity });
  expect(codesOf(report)).toContain('ALTERED');
  expect(report.verdict).toBe('altered');
});
