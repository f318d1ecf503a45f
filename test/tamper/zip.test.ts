import { deflateRawSync, crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildBundle, BUNDLE, text } from './build-bundle.ts';
import { buildZip, type ZipFrame, type ZipPart } from './build-zip.ts';
import { codesOf, verifyZip, zipParts } from './verify-test-bundle.ts';

const parts = zipParts(buildBundle().files);
const ORIGINAL = `${BUNDLE}/data/exhibits/ab-2/foto-1.png`;

/** The parts of a good bundle's ZIP, one of them changed. */
const one = (change: (part: ZipPart) => ZipPart | readonly ZipPart[]): readonly ZipPart[] =>
  parts.flatMap((part) => (part.name === ORIGINAL ? change(part) : part));
const zip = (changed: readonly ZipPart[], frame?: ZipFrame): Uint8Array => buildZip(changed, frame);

function bytes(...values: (number | bigint)[]): Uint8Array {
  return Buffer.concat(
    values.map((value) => {
      const piece = Buffer.alloc(typeof value === 'bigint' ? 8 : 4);
      if (typeof value === 'bigint') piece.writeBigUInt64LE(value);
      else piece.writeUInt32LE(value);
      return piece;
    }),
  );
}
function extra(id: number, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}
function deflated(part: ZipPart, packed: Uint8Array = deflateRawSync(part.packed)): ZipPart {
  return { ...part, packed, method: 8, needed: 20, bytes: part.packed.length, crc: crc32(part.packed) };
}
function streamed(part: ZipPart, descriptor: Uint8Array): ZipPart {
  return { ...part, flags: 8, needed: 20, local: { crc: 0, packed: 0, bytes: 0 }, descriptor };
}
const folder = (path: string): ZipPart => ({
  name: `${BUNDLE}/${path}`,
  packed: new Uint8Array(),
  external: (0o040755 << 16) >>> 0,
});
const size = (part: ZipPart): number => part.packed.length;
const large = extra(0x0001, bytes(16n, 16n));

const ambiguous: readonly (readonly [title: string, zip: Uint8Array])[] = [
  ['a name stands twice', zip(one((part) => [part, { ...part, packed: text('another') }]))],
  [
    'an entry has another name in its own header',
    zip(one((part) => ({ ...part, localName: part.name.replace('foto', 'fota') }))),
  ],
  ['an entry has other flags in its own header', zip(one((part) => ({ ...part, local: { flags: 0x0800 } })))],
  ['an entry has another method in its own header', zip(one((part) => ({ ...part, local: { method: 8 } })))],
  [
    'an entry has another date in its own header',
    zip(one((part) => ({ ...part, local: { modified: 0x00220000 } }))),
  ],
  ['an entry has another checksum in its own header', zip(one((part) => ({ ...part, local: { crc: 1 } })))],
  ['an entry has another size in its own header', zip(one((part) => ({ ...part, local: { bytes: 1 } })))],
  [
    'an entry has another packed size in its own header',
    zip(one((part) => ({ ...part, local: { packed: 1 } }))),
  ],
  ['an entry has a wrong checksum', zip(one((part) => ({ ...part, crc: 1 })))],
  ['an entry is encrypted', zip(one((part) => ({ ...part, flags: 1 })))],
  ['an entry is patched data', zip(one((part) => ({ ...part, flags: 0x20 })))],
  ['an entry uses an unusual method', zip(one((part) => ({ ...part, method: 9 })))],
  ['a stored entry has two sizes', zip(one((part) => ({ ...part, bytes: 99 })))],
  ['an entry has a second name', zip(one((part) => ({ ...part, centralExtra: extra(0x7075, bytes(1, 2)) })))],
  [
    'an entry has a second name in its own header',
    zip(one((part) => ({ ...part, localExtra: extra(0x7075, bytes(1, 2)) }))),
  ],
  ['an extra field is damaged', zip(one((part) => ({ ...part, centralExtra: Uint8Array.of(1, 2, 3) })))],
  [
    'an entry states a large size that it does not need',
    zip(one((part) => ({ ...part, centralExtra: large }))),
  ],
  ['there are bytes between two entries', zip(one((part) => ({ ...part, gap: text('hidden') })))],
  ['there are bytes before the first entry', zip(parts, { before: text('MZ') })],
  ['there are bytes after the end', zip(parts, { after: text('more') })],
  ['two archives follow one another', Buffer.concat([zip(parts), zip(parts)])],
  [
    'a comment holds a second end record',
    zip(parts, { comment: Buffer.concat([bytes(0x06054b50), Buffer.alloc(18)]) }),
  ],
  [
    'a comment holds an end record that does not end with the file',
    zip(parts, { comment: Buffer.concat([bytes(0x06054b50), Buffer.alloc(18), text('x')]) }),
  ],
  [
    'an entry has an empty field for large sizes',
    zip(one((part) => ({ ...part, centralExtra: extra(1, new Uint8Array()) }))),
  ],
  [
    'an entry states no size where it promises a large one',
    zip(one((part) => ({ ...part, bytes: 0xffffffff }))),
  ],
  ['the end record counts fewer entries', zip(parts, { entriesStated: parts.length - 1 })],
  ['the end record counts more entries', zip(parts, { entriesStated: parts.length + 1 })],
  ['a folder entry has content', zip([...parts, { name: `${BUNDLE}/data/`, packed: text('x') }])],
  [
    'an entry is a file and a folder',
    zip(one((part) => ({ ...part, external: ((0o100644 << 16) | 0x10) >>> 0 }))),
  ],
  [
    'bytes follow a deflate stream',
    zip(one((part) => deflated(part, Buffer.concat([deflateRawSync(part.packed), text('tail')])))),
  ],
  ['a deflate stream is damaged', zip(one((part) => deflated(part, text('\u0007nonsense'))))],
  [
    'a deflate stream is cut off',
    zip(one((part) => deflated(part, deflateRawSync(part.packed).subarray(0, -2)))),
  ],
  [
    'a deflate stream holds less than stated',
    zip(one((part) => ({ ...deflated(part), bytes: size(part) + 1 }))),
  ],
  [
    'a data descriptor is wrong',
    zip(one((part) => streamed(part, bytes(0x08074b50, 1, size(part), size(part))))),
  ],
  ['a data descriptor is missing', zip(one((part) => streamed(part, new Uint8Array())))],
];

test.each(ambiguous)('two readings of a ZIP are refused when %s', async (_title, archive) => {
  const report = await verifyZip(archive);
  expect(codesOf(report)).toContain('AMBIGUOUS_ZIP');
  expect(report.verdict).toBe('altered');
});

const repacked: readonly (readonly [title: string, zip: Uint8Array])[] = [
  ['its entries are deflated', zip(parts.map((part) => deflated(part)))],
  ['its entries are in another order', zip(parts.toReversed())],
  ['its entries have dates', zip(parts.map((part) => ({ ...part, modified: 0x5a741234 })))],
  ['it has a comment', zip(parts, { comment: text('packed by hand') })],
  ['an entry has a comment', zip(one((part) => ({ ...part, comment: text('hello') })))],
  [
    'its entries carry times',
    zip(
      parts.map((part) => ({
        ...part,
        centralExtra: extra(0x5455, bytes(1, 2)),
        localExtra: extra(0x5455, bytes(1, 2, 3)),
      })),
    ),
  ],
  ['it has entries for its folders', zip([folder(''), ...parts, folder('data/')])],
  ['it was made on another system', zip(parts.map((part) => ({ ...part, madeBy: 20 })))],
  ['it asks for another version', zip(parts.map((part) => ({ ...part, needed: 63 })))],
  ['its files are executable', zip(parts.map((part) => ({ ...part, external: (0o100755 << 16) >>> 0 })))],
  ['its files have no Unix attributes', zip(parts.map((part) => ({ ...part, external: 0 })))],
];

test.each(repacked)(
  'a ZIP that was packed again is intact, and it is told that %s',
  async (_title, archive) => {
    const report = await verifyZip(archive);
    expect(codesOf(report)).toEqual(['REPACKED_ZIP']);
    expect(report.verdict).toBe('intact');
  },
);

const asWritten: readonly (readonly [title: string, zip: Uint8Array])[] = [
  [
    'data descriptors with a signature',
    zip(parts.map((part) => streamed(part, bytes(0x08074b50, crc32(part.packed), size(part), size(part))))),
  ],
  [
    'data descriptors without one',
    zip(parts.map((part) => streamed(part, bytes(crc32(part.packed), size(part), size(part))))),
  ],
  [
    'data descriptors behind headers that already state the size',
    zip(
      parts.map((part) => ({
        ...streamed(part, bytes(0x08074b50, crc32(part.packed), size(part), size(part))),
        local: { crc: 0, packed: 0 },
      })),
    ),
  ],
  [
    'large data descriptors',
    zip(
      parts.map((part) =>
        streamed(part, bytes(0x08074b50, crc32(part.packed), BigInt(size(part)), BigInt(size(part)))),
      ),
    ),
  ],
  ['a ZIP64 end record', zip(parts, { zip64: true })],
  [
    'sizes in the ZIP64 field of the local header',
    zip(
      one((part) => ({
        ...part,
        local: { packed: 0xffffffff, bytes: 0xffffffff },
        localExtra: extra(1, bytes(BigInt(size(part)), BigInt(size(part)))),
      })),
    ),
  ],
  ['the archive bit', zip(parts.map((part) => ({ ...part, external: ((0o100644 << 16) | 0x20) >>> 0 })))],
  ['another name for its folder', zip(zipParts(buildBundle().files, 'Case 12 (copy)'))],
];

test.each(asWritten)('a ZIP is intact without a word more with %s', async (_title, archive) => {
  const report = await verifyZip(archive);
  expect(report.findings).toEqual([]);
});

test('links, pipes and empty folders do not belong in a bundle', async () => {
  const link = await verifyZip(
    zip(one((part) => ({ ...part, packed: text('/etc/passwd'), external: (0o120777 << 16) >>> 0 }))),
  );
  expect(codesOf(link)).toContain('LINK_FORBIDDEN');
  const pipe = await verifyZip(zip(one((part) => ({ ...part, external: (0o010644 << 16) >>> 0 }))));
  expect(codesOf(pipe)).toContain('FORBIDDEN_FILE');
  const empty = await verifyZip(zip([...parts, folder('data/more/')]));
  expect(codesOf(empty)).toEqual(['FORBIDDEN_FILE', 'REPACKED_ZIP']);
  expect([link, pipe, empty].map(({ verdict }) => verdict)).toEqual(['altered', 'altered', 'altered']);
});

test('an entry that would fill the disk is not unpacked', async () => {
  const zeros = deflateRawSync(new Uint8Array(8 * 1024 * 1024));
  const bomb = one((part) => ({
    ...part,
    packed: zeros,
    method: 8,
    needed: 20,
    bytes: 8 * 1024 * 1024,
    crc: 0,
  }));
  const codes = codesOf(await verifyZip(zip(bomb)));
  expect(codes).toContain('SIZE_LIMIT_EXCEEDED');
  expect(codes).not.toContain('AMBIGUOUS_ZIP');
});

test('a ZIP whose large end record is damaged is no longer what was sealed, rather than no bundle', async () => {
  const archive = Uint8Array.from(zip(parts, { zip64: true }));
  const at = Buffer.from(archive).lastIndexOf('PK\u0006\u0006', undefined, 'latin1');
  archive[at + 48] = (archive[at + 48] ?? 0) ^ 1;
  const report = await verifyZip(archive);
  expect(codesOf(report)).toContain('AMBIGUOUS_ZIP');
  expect(report.verdict).toBe('altered');
});

test('an entry that unpacks to more than it declares is stopped', async () => {
  const more = one((part) => ({ ...deflated(part), bytes: size(part) - 1 }));
  expect(codesOf(await verifyZip(zip(more)))).toContain('SIZE_LIMIT_EXCEEDED');
});

test('what lies beside the folder of the bundle was added', async () => {
  const beside = await verifyZip(zip([...parts, { name: 'zzz/readme.txt', packed: text('x') }]));
  expect(codesOf(beside)).toEqual(['UNLISTED_FILE']);
  const left = await verifyZip(zip([...parts, { name: '__MACOSX/x', packed: text('x') }]));
  expect(codesOf(left)).toEqual(['FORBIDDEN_FILE']);
});

test('the entry of the top folder itself must be a folder', async () => {
  const report = await verifyZip(zip([{ ...folder(''), external: 0x81a40000 }, ...parts]));
  expect(codesOf(report)).toEqual(['FORBIDDEN_FILE', 'REPACKED_ZIP']);
});

test('a folder without a name is none, for all three', async () => {
  await expect(verifyZip(zip(zipParts(buildBundle().files, '')))).rejects.toMatchObject({
    code: 'NOT_A_BUNDLE',
  });
});

test('a control character in the name of the top folder is unsafe, DEL among them', async () => {
  const report = await verifyZip(zip(zipParts(buildBundle().files, 'a\u007Fb')));
  expect(codesOf(report)).toEqual(['UNSAFE_PATH']);
});

test('a bundle without a folder of its own is no sound bag', async () => {
  const bare = parts.map((part) => ({ ...part, name: part.name.slice(BUNDLE.length + 1) }));
  expect(codesOf(await verifyZip(zip(bare)))).toEqual(['MALFORMED_BAG']);
});

test('a folder that leads out of where it is unpacked is unsafe', async () => {
  expect(codesOf(await verifyZip(zip(zipParts(buildBundle().files, '..'))))).toEqual(['UNSAFE_PATH']);
});

test.each([
  ['nothing at all', new Uint8Array()],
  ['text', text('not a zip file')],
  ['an empty ZIP', zip([])],
  ['a ZIP whose end is cut off', zip(parts).subarray(0, -30)],
  ['a ZIP of something else', zip([{ name: 'photo.png', packed: text('x') }])],
])('there is no verdict on %s', async (_title, archive) => {
  await expect(verifyZip(archive)).rejects.toMatchObject({ code: 'NOT_A_BUNDLE' });
});

test('a bundle of which only the seal is left still gets a verdict', async () => {
  const report = await verifyZip(zip(parts.filter(({ name }) => name.endsWith('/seal.txt'))));
  expect(report.verdict).toBe('altered');
});
