import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBundle } from '../../../src/main/bundle/open.ts';
import { verifyBundleAt } from '../../../src/main/bundle/open-verify.ts';
import { buildBundle, sealerKeys, text, type Files } from '../../tamper/build-bundle.ts';
import { buildZip } from '../../tamper/build-zip.ts';
import { codesOf, zipParts } from '../../tamper/verify-test-bundle.ts';

let root = '';
let number = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'holdfast-open-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const options = { trust: [sealerKeys.fingerprint] };

/** Writes a bundle as an unpacked folder, in a new place each time. */
async function unpack(files: Files = buildBundle().files): Promise<string> {
  number += 1;
  const folder = join(root, `bundle-${number}`);
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return folder;
}
async function pack(files: Files): Promise<string> {
  number += 1;
  const path = join(root, `bundle-${number}.zip`);
  await writeFile(path, buildZip(zipParts(files)));
  return path;
}
/** A bundle with more small files, and one larger one, than are hashed on a single thread. */
function manyFiles(): Files {
  const large = new Uint8Array(40 * 1024 * 1024).fill(7);
  return buildBundle({
    payload: (files) => {
      files.set('data/report/large.bin', large);
      for (let index = 0; index < 700; index += 1)
        files.set(`data/report/more-${index}.txt`, text(`file ${index}`));
    },
  }).files;
}

test('an unpacked bundle is intact', async () => {
  const report = await verifyBundleAt(await unpack(), options);
  expect(report.findings).toEqual([]);
  expect(report.checked.files).toBe(buildBundle().files.size);
});

test('a packed bundle is intact', async () => {
  const report = await verifyBundleAt(await pack(buildBundle().files), options);
  expect(report.findings).toEqual([]);
});

test.each(['folder', 'ZIP'])(
  'many files in a %s are hashed on several threads, each of them',
  async (kind) => {
    const files = manyFiles();
    const path = kind === 'ZIP' ? await pack(files) : await unpack(files);
    const report = await verifyBundleAt(path, options);
    // The added files are sealed and no record names them: nothing else is wrong, and none was left unread.
    expect(codesOf(report)).toEqual(['UNLISTED_FILE']);
    expect(report.checked.files).toBe(files.size);
    expect(report.checked.bytes).toBe([...files.values()].reduce((sum, { length }) => sum + length, 0));
  },
);

test.each(['folder', 'ZIP'])('a changed byte is found among many files in a %s', async (kind) => {
  const files = manyFiles();
  const large = Uint8Array.from(files.get('data/report/large.bin') ?? []);
  large[large.length - 1] = 8;
  files.set('data/report/large.bin', large);
  files.set('data/report/more-500.txt', text('file 5OO'));
  const report = await verifyBundleAt(kind === 'ZIP' ? await pack(files) : await unpack(files), options);
  const altered = report.findings.filter(({ code }) => code === 'ALTERED').map(({ path }) => path);
  expect(altered.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
    'data/report/large.bin',
    'data/report/more-500.txt',
  ]);
});

test('the work can be stopped while threads are hashing', async () => {
  const path = await pack(manyFiles());
  const controller = new AbortController();
  const work = verifyBundleAt(path, {
    ...options,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
});

test('a link in a folder is forbidden and never followed', async () => {
  const folder = await unpack();
  const original = join(folder, 'data/exhibits/ab-2/foto-1.png');
  const outside = join(root, 'outside.png');
  await writeFile(outside, 'not really an image');
  await rm(original);
  await symlink(outside, original);
  const report = await verifyBundleAt(folder, options);
  expect(codesOf(report)).toContain('LINK_FORBIDDEN');
  expect(codesOf(report)).toContain('MISSING');
});

test('a link to a folder is forbidden and never followed', async () => {
  const folder = await unpack();
  await symlink('..', join(folder, 'data/report/up'));
  const report = await verifyBundleAt(folder, options);
  expect(codesOf(report)).toEqual(['LINK_FORBIDDEN']);
});

test('an empty folder is forbidden', async () => {
  const folder = await unpack();
  await mkdir(join(folder, 'data/exhibits/ab-2/derived'));
  expect(codesOf(await verifyBundleAt(folder, options))).toEqual(['FORBIDDEN_FILE']);
});

test.skipIf(process.platform === 'win32')('a pipe is forbidden, and nothing waits for it', async () => {
  const folder = await unpack();
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'data/report/pipe')]);
  expect(codesOf(await verifyBundleAt(folder, options))).toEqual(['FORBIDDEN_FILE']);
});

test.skipIf(process.getuid?.() === 0)('a file that cannot be read is missing', async () => {
  const folder = await unpack();
  await chmod(join(folder, 'data/report/report.html'), 0);
  expect(codesOf(await verifyBundleAt(folder, options))).toEqual(['MISSING']);
});

test.each(['nothing at all', 'an empty folder', 'a text file', 'a link to a bundle'])(
  'there is no verdict on %s',
  async (kind) => {
    number += 1;
    const path = join(root, `other-${number}`);
    if (kind === 'an empty folder') await mkdir(path);
    if (kind === 'a text file') await writeFile(path, 'hello');
    if (kind === 'a link to a bundle') await symlink(await unpack(), path);
    await expect(verifyBundleAt(path, options)).rejects.toMatchObject({ code: 'NOT_A_BUNDLE' });
  },
);

test('a bundle that is opened is read from the file that was opened, whatever takes its place', async () => {
  const path = await pack(buildBundle().files);
  const source = await openBundle(path);
  await rm(path);
  await writeFile(path, 'something else');
  const { entries } = await source.list(() => undefined);
  expect(entries).toHaveLength(buildBundle().files.size);
  await source.close();
});
