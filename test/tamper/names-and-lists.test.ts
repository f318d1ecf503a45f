import { expect, test } from 'vitest';
import type { FindingCode } from '../../src/shared/model/verdict.ts';
import { text, type Files, type Tampering } from './build-bundle.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

/** Adds a file that every list above vouches for. */
const added = (path: string): Tampering => ({ payload: (files) => files.set(path, text('x')) });
/** Adds a file to the finished bundle. */
const beside = (path: string, content = 'x'): Tampering => ({
  all: (files) => files.set(path, text(content)),
});
function move(files: Files, from: string, to: string): void {
  const bytes = files.get(from);
  if (bytes === undefined) throw new Error(`there is no ${from}`);
  files.delete(from);
  files.set(to, bytes);
}

// A file that is added under data without repairing the lists also changes what the bag and the seal count.
const cases: readonly (readonly [title: string, tampering: Tampering, codes: readonly FindingCode[]])[] = [
  ['a file beside the tag files was added', beside('notes.txt'), ['UNLISTED_FILE']],
  ['a file was added to signatures', beside('signatures/extra.sig'), ['UNLISTED_FILE']],
  [
    'a file was added under data, and no list names it',
    beside('data/report/more.html'),
    ['MALFORMED_BAG', 'RECORD_MISMATCH', 'UNLISTED_FILE'],
  ],
  [
    'a file that no record names was added and sealed',
    added('data/exhibits/ab-2/extra.png'),
    ['UNLISTED_FILE'],
  ],
  ['a second report was added and sealed', added('data/report/second.html'), ['UNLISTED_FILE']],
  [
    'an exhibit without a record was added and sealed',
    added('data/exhibits/ab-9/x.txt'),
    ['MISSING', 'UNLISTED_FILE'],
  ],
  [
    'an exhibit folder that is none was added and sealed',
    added('data/exhibits/other/x.txt'),
    ['FORBIDDEN_FILE', 'UNLISTED_FILE'],
  ],
  [
    'another folder was added to an exhibit and sealed',
    added('data/exhibits/ab-2/more/x.txt'),
    ['FORBIDDEN_FILE', 'UNLISTED_FILE'],
  ],
  ['a fetch.txt was added', beside('fetch.txt'), ['FORBIDDEN_FILE']],
  ['a second manifest was added', beside('manifest-md5.txt'), ['FORBIDDEN_FILE']],
  ['a second tag manifest was added', beside('tagmanifest-sha512.txt'), ['FORBIDDEN_FILE']],
  ['an operating system left a file', beside('.DS_Store'), ['FORBIDDEN_FILE']],
  [
    'an operating system left a folder',
    beside('data/__MACOSX/x'),
    ['FORBIDDEN_FILE', 'MALFORMED_BAG', 'RECORD_MISMATCH'],
  ],
  ['a top folder was added', beside('extra/x.txt'), ['FORBIDDEN_FILE', 'UNLISTED_FILE']],
  [
    'a folder was added to signatures',
    beside('signatures/old/seal.txt'),
    ['FORBIDDEN_FILE', 'UNLISTED_FILE'],
  ],
  [
    'a path leads out of the bundle',
    beside('../outside.txt'),
    ['FORBIDDEN_FILE', 'UNLISTED_FILE', 'UNSAFE_PATH'],
  ],
  ['a path is absolute', beside('/etc/passwd'), ['FORBIDDEN_FILE', 'UNLISTED_FILE', 'UNSAFE_PATH']],
  ['a path has a backslash', beside('a\\b.txt'), ['UNLISTED_FILE', 'UNSAFE_PATH']],
  ['a name is a device on Windows', beside('con.txt'), ['UNLISTED_FILE', 'UNSAFE_PATH']],
  ['a name ends in a dot', beside('signatures/seal.'), ['UNLISTED_FILE', 'UNSAFE_PATH']],
  ['a name is too long', beside(`${'n'.repeat(65)}.txt`), ['UNLISTED_FILE', 'UNSAFE_PATH']],
  ['a path is too deep', added('data/exhibits/ab-2/derived/a/b/c.txt'), ['UNLISTED_FILE', 'UNSAFE_PATH']],
  ['two names differ in case only', beside('BAGIT.TXT'), ['NAME_COLLISION', 'UNLISTED_FILE', 'UNSAFE_PATH']],
  [
    'two names differ in their Unicode form only',
    {
      all: (files) => files.set('caf\u00e9.txt', text('x')).set('cafe\u0301.txt', text('x')),
    },
    ['NAME_COLLISION', 'UNLISTED_FILE', 'UNSAFE_PATH'],
  ],
  [
    'a file is a folder as well',
    beside('bagit.txt/x'),
    ['FORBIDDEN_FILE', 'NAME_COLLISION', 'UNLISTED_FILE'],
  ],
  [
    'the manifest names an unsafe path',
    {
      manifest: (manifest) =>
        manifest.replace(/^.*report.html$/m, (line) => `${'0'.repeat(64)}  data/report/../../x\n${line}`),
    },
    ['UNSAFE_PATH'],
  ],
  [
    'an original was renamed and sealed',
    {
      payload: (files) => move(files, 'data/exhibits/ab-2/foto-1.png', 'data/exhibits/ab-2/foto-2.png'),
    },
    ['MISSING', 'UNLISTED_FILE'],
  ],
  [
    'an original was moved in the finished bundle',
    {
      all: (files) => move(files, 'data/exhibits/ab-2/foto-1.png', 'data/exhibits/ab-2/foto-2.png'),
    },
    ['MISSING', 'UNLISTED_FILE'],
  ],
];

test.each(cases)('it is caught that %s', async (_title, tampering, codes) => {
  const report = await verifyTampered(tampering);
  expect(codesOf(report)).toEqual(codes);
  expect(report.verdict).toBe('altered');
});
