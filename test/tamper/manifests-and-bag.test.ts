import { expect, test } from 'vitest';
import type { FindingCode } from '../../src/shared/model/verdict.ts';
import { text, type Tampering } from './build-bundle.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

const lineOf = (manifest: string, path: string): string =>
  manifest.split('\n').find((line) => line.endsWith(path)) ?? '';

const cases: readonly (readonly [title: string, tampering: Tampering, codes: readonly FindingCode[]])[] = [
  [
    'a sealed file was changed',
    { all: (files) => files.set('data/report/report.html', text('<!doctype html><title>Retort</title>\n')) },
    ['ALTERED'],
  ],
  [
    'the README was changed',
    { all: (files) => files.set('README-VERIFY.txt', text('How to cheat this\n')) },
    ['ALTERED'],
  ],
  [
    'the manifest was repaired after a change, the tag manifest was not',
    {
      all: (files) => files.set('manifest-sha256.txt', text('')),
    },
    ['ALTERED', 'UNLISTED_FILE'],
  ],
  [
    'a sealed file was taken away',
    { all: (files) => files.delete('data/case.jsonld') },
    ['MALFORMED_BAG', 'MISSING', 'RECORD_MISMATCH'],
  ],
  [
    'a file that every bundle has was never sealed',
    { payload: (files) => files.delete('data/report/report.html') },
    ['MISSING'],
  ],
  ['a tag file was taken away', { all: (files) => files.delete('README-VERIFY.txt') }, ['MISSING']],
  [
    'the manifest was taken away',
    { all: (files) => files.delete('manifest-sha256.txt') },
    ['MISSING', 'UNLISTED_FILE'],
  ],
  [
    'the tag manifest was taken away',
    { all: (files) => files.delete('tagmanifest-sha256.txt') },
    ['MISSING'],
  ],
  [
    'two lines of the manifest changed places',
    {
      manifest: (manifest) =>
        manifest
          .split('\n')
          .slice(0, -1)
          .toReversed()
          .map((line) => `${line}\n`)
          .join(''),
    },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'the manifest lists a file twice',
    { manifest: (manifest) => `${manifest.split('\n')[0]}\n${manifest}` },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'the manifest uses one space',
    { manifest: (manifest) => manifest.replace('  data/case.jsonld', ' data/case.jsonld') },
    ['MALFORMED_MANIFEST', 'UNLISTED_FILE'],
  ],
  [
    'the manifest marks a file as binary',
    { manifest: (manifest) => manifest.replace('  data/case.jsonld', ' *data/case.jsonld') },
    ['MALFORMED_MANIFEST', 'UNLISTED_FILE'],
  ],
  [
    'the manifest uses capitals',
    { manifest: (manifest) => manifest.replace(/^[0-9a-f]{64}/, (hash) => hash.toUpperCase()) },
    ['MALFORMED_MANIFEST', 'UNLISTED_FILE'],
  ],
  [
    'the manifest has Windows line ends',
    { manifest: (manifest) => manifest.replaceAll('\n', '\r\n') },
    ['MALFORMED_MANIFEST', 'UNLISTED_FILE'],
  ],
  [
    'the manifest begins with a byte order mark',
    { manifest: (manifest) => `\uFEFF${manifest}` },
    ['MALFORMED_MANIFEST', 'UNLISTED_FILE'],
  ],
  [
    'the manifest lacks its last line feed',
    { manifest: (manifest) => manifest.slice(0, -1) },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'the manifest has a comment',
    { manifest: (manifest) => `# nothing to see\n${manifest}` },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'the manifest lists a tag file',
    { manifest: (manifest) => `${'0'.repeat(64)}  bagit.txt\n${manifest}` },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'the tag manifest leaves a file out',
    { tagManifest: (tags) => tags.replace(`${lineOf(tags, 'bagit.txt')}\n`, '') },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'the tag manifest lists a payload file',
    { tagManifest: (tags) => `${'0'.repeat(64)}  data/case.jsonld\n${tags}` },
    ['MALFORMED_MANIFEST'],
  ],
  [
    'bagit.txt states another version',
    {
      tags: (files) =>
        files.set('bagit.txt', text('BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n')),
    },
    ['MALFORMED_BAG'],
  ],
  [
    'bagit.txt has one more line end',
    {
      tags: (files) =>
        files.set('bagit.txt', text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n')),
    },
    ['MALFORMED_BAG'],
  ],
  [
    'Payload-Oxum is wrong',
    { bagInfo: (info) => info.replace(/Payload-Oxum: \d/, 'Payload-Oxum: 9') },
    ['MALFORMED_BAG'],
  ],
  [
    'Payload-Oxum stands twice',
    { bagInfo: (info) => `${info}${info.split('\n').find((line) => line.startsWith('Payload'))}\n` },
    ['MALFORMED_BAG'],
  ],
  [
    'a label stands twice in another spelling',
    { bagInfo: (info) => `${info}payload-oxum: 1.1\n` },
    ['MALFORMED_BAG'],
  ],
  [
    'Bagging-Date is another day',
    { bagInfo: (info) => info.replace('2024-11-20', '2024-11-21') },
    ['MALFORMED_BAG'],
  ],
  ['Bagging-Date is missing', { bagInfo: (info) => info.replace(/Bagging-Date.*\n/, '') }, ['MALFORMED_BAG']],
  [
    'External-Identifier is another bundle',
    { bagInfo: (info) => info.replace('urn:uuid:0b', 'urn:uuid:0c') },
    ['MALFORMED_BAG'],
  ],
  [
    'the manifest has a line longer than a line may be',
    { manifest: (manifest) => `${manifest}${'0'.repeat(64)}  data/${'a'.repeat(5000)}\n` },
    ['SIZE_LIMIT_EXCEEDED'],
  ],
  [
    'bag-info.txt begins with a byte order mark',
    { bagInfo: (info) => `\uFEFFNote: x\n${info}` },
    ['MALFORMED_BAG'],
  ],
  ['bag-info.txt is no list of labels', { bagInfo: () => 'nothing' }, ['MALFORMED_BAG']],
];

test.each(cases)('it is caught that %s', async (_title, tampering, codes) => {
  const report = await verifyTampered(tampering);
  expect(codesOf(report)).toEqual(codes);
  expect(report.verdict).toBe('altered');
});

test('more labels in bag-info.txt are no finding', async () => {
  const report = await verifyTampered({
    bagInfo: (info) => `${info}Source-Organization: An office\n  in two lines\n`,
  });
  expect(report.findings).toEqual([]);
});

test.each(['X: \uFFFD', 'X: a\u2028b', 'X\uFEFF: b', '\uFEFFX: b', 'X\u001C: b', 'X\u0085: b', '\u00A0X: b'])(
  'what only some programs take for white space, or for a broken letter, is text in bag-info.txt: %j',
  async (line) => {
    const report = await verifyTampered({ bagInfo: (info) => `${info}${line}\n` });
    expect(report.findings).toEqual([]);
  },
);

test('an altered exhibit is named in the sentence, and the others are said to match', async () => {
  const report = await verifyTampered({
    all: (files) => files.set('data/exhibits/ab-2/foto-1.png', text('not really an imagE')),
  });
  expect(codesOf(report)).toEqual(['ALTERED', 'RECORD_MISMATCH']);
  expect(report.sentence).toBe('AB/2 is not what was sealed. The other 2 match. Do not rely on AB/2.');
  expect(report.exhibits.map(({ exhibit, sound }) => [exhibit, sound])).toEqual([
    ['AB/1', true],
    ['AB/2', false],
    ['AB/3', true],
  ]);
});
