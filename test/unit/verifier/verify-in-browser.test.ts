import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { webcrypto } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyBundleAt } from '../../../src/main/bundle/open-verify.ts';
import type { BlobLike } from '../../../src/shared/browser/blob.ts';
import type { FolderEntry } from '../../../src/shared/browser/folder-source.ts';
import { verifyInBrowser, type BrowserVerifyOptions } from '../../../src/shared/browser/verify-in-browser.ts';
import { buildBundle, sealerKeys, text, type Files, type Tampering } from '../../tamper/build-bundle.ts';
import { buildZip, type ZipPart } from '../../tamper/build-zip.ts';
import { codesOf, verifyFiles, verifyZip, zipParts } from '../../tamper/verify-test-bundle.ts';

const given: BrowserVerifyOptions = { trust: [sealerKeys.fingerprint], tsaRoots: [], crypto: webcrypto };

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
function zipOf(tampering: Tampering = {}): Blob {
  return blobOf(buildZip(zipParts(buildBundle(tampering).files)));
}
function entriesOf(files: Files): FolderEntry[] {
  return [...files].map(([path, bytes]) => ({ path, blob: blobOf(bytes) }));
}

describe('a ZIP file in a browser', () => {
  it('gives the report that Node gives', async () => {
    const { report, isPartlyUnseen } = await verifyInBrowser({ kind: 'zip', file: zipOf() }, given);
    expect(report).toEqual(await verifyFiles(buildBundle().files));
    expect(report.verdict).toBe('intact');
    expect(isPartlyUnseen).toBe(false);
  });

  it('tells how far it has come, also within one large file, and ends at the whole', async () => {
    const large = new Uint8Array(6 * 1024 * 1024);
    const file = zipOf({ evidence: (files) => files.set('data/exhibits/ab-2/foto-1.png', large) });
    const steps: number[] = [];
    let total = 0;
    const onProgress = ({ bytes, totalBytes }: { bytes: number; totalBytes: number }): void => {
      steps.push(bytes);
      total = totalBytes;
    };
    await verifyInBrowser({ kind: 'zip', file }, { ...given, onProgress });
    expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
    expect(steps.filter((bytes) => bytes > 100_000 && bytes < 6_000_000).length).toBeGreaterThan(3);
    expect(steps.at(-1)).toBe(total);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('stopped'));
    const work = verifyInBrowser(
      { kind: 'zip', file: zipOf() },
      { ...given, signal: stop.signal, onProgress },
    );
    await expect(work).rejects.toThrow('stopped');
  });

  it('asks to decrypt an encrypted bundle first', async () => {
    for (const head of ['age-encryption.org/v1\n-> X25519 …', '-----BEGIN AGE ENCRYPTED FILE-----\n']) {
      const work = verifyInBrowser({ kind: 'zip', file: blobOf(text(head)) }, given);
      await expect(work).rejects.toMatchObject({ code: 'BUNDLE_ENCRYPTED' });
    }
  });

  it.each([
    ['nothing at all', ''],
    ['something else', 'not a ZIP file at all'],
  ])('refuses a file that holds %s', async (_title, content) => {
    const work = verifyInBrowser({ kind: 'zip', file: blobOf(text(content)) }, given);
    await expect(work).rejects.toMatchObject({ code: 'NOT_A_BUNDLE' });
  });

  it('refuses a receipt that is none', async () => {
    const work = verifyInBrowser({ kind: 'zip', file: zipOf() }, { ...given, receipt: 'hello' });
    await expect(work).rejects.toMatchObject({ code: 'RECEIPT_UNREADABLE' });
  });

  it('comes to no verdict when the file cannot be read any more, instead of calling it altered', async () => {
    const large = new Uint8Array(3 * 1024 * 1024);
    const whole = zipOf({ evidence: (files) => files.set('data/exhibits/ab-2/foto-1.png', large) });
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    const file: BlobLike = {
      size: whole.size,
      // Only the large file is read in such long pieces.
      slice: (start, end) => (end - start < 1_000_000 ? whole.slice(start, end) : gone),
    };
    await expect(verifyInBrowser({ kind: 'zip', file }, given)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });

  it('still verifies everything but time stamps where the browser gives no WebCrypto', async () => {
    const { report } = await verifyInBrowser({ kind: 'zip', file: zipOf() }, { ...given, crypto: undefined });
    expect(report).toEqual(await verifyFiles(buildBundle().files));
  });
});

describe('an unpacked folder in a browser', () => {
  it('is never called intact, because links and empty folders cannot be seen there', async () => {
    const entries = entriesOf(buildBundle().files);
    const { report, isPartlyUnseen } = await verifyInBrowser({ kind: 'folder', entries }, given);
    expect(report.verdict).toBe('unproven');
    expect(report.findings).toEqual([]);
    expect(report.sentence).toContain('links');
    expect(isPartlyUnseen).toBe(true);
  });

  const tamperings: readonly (readonly [title: string, tampering: Tampering])[] = [
    ['a changed file', { all: (files) => files.set('data/exhibits/ab-2/foto-1.png', text('other')) }],
    ['a missing file', { all: (files) => files.delete('data/exhibits/ab-2/foto-1.png') }],
    ['an added file', { all: (files) => files.set('data/exhibits/ab-2/more.png', text('more')) }],
    ['a broken seal', { sealText: (seal) => seal.replace('optional', 'perhaps') }],
    ['no signatures', { all: (files) => files.delete('signatures/seal.txt.sig') }],
    ['a wrong record', { items: (items) => items.delete('AB/2') }],
  ];

  it.each(tamperings)(
    'gives the report that Node gives of the same folder with %s',
    async (_title, tampering) => {
      const { files } = buildBundle(tampering);
      const folder = await mkdtemp(join(tmpdir(), 'holdfast-folder-'));
      try {
        for (const [path, bytes] of files) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), bytes);
        }
        const onNode = await verifyBundleAt(folder, { trust: given.trust });
        const { report } = await verifyInBrowser({ kind: 'folder', entries: entriesOf(files) }, given);
        expect(report.verdict).toBe('altered');
        expect(report.verdict).toBe(onNode.verdict);
        expect(codesOf(report)).toEqual(codesOf(onNode));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );

  it('finds an empty folder where the browser shows it', async () => {
    const entries = [...entriesOf(buildBundle().files), { path: 'data/exhibits/ab-9', blob: null }];
    const { report } = await verifyInBrowser({ kind: 'folder', entries }, given);
    expect(codesOf(report)).toEqual(['FORBIDDEN_FILE']);
  });

  it('reports a single file that cannot be read, and goes on', async () => {
    const gone: BlobLike = {
      size: 19,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    };
    const entries = entriesOf(buildBundle().files).map((entry) =>
      entry.path === 'data/exhibits/ab-2/foto-1.png' ? { ...entry, blob: gone } : entry,
    );
    const { report } = await verifyInBrowser({ kind: 'folder', entries }, given);
    expect(codesOf(report)).toContain('MISSING');
    expect(report.verdict).toBe('altered');
  });

  it('is refused where it is no bundle', async () => {
    const entries = [{ path: 'holiday/photo.jpg', blob: blobOf(text('x')) }];
    await expect(verifyInBrowser({ kind: 'folder', entries }, given)).rejects.toMatchObject({
      code: 'NOT_A_BUNDLE',
    });
  });
});

describe('a large file inside a ZIP file', () => {
  const large = new Uint8Array(3 * 1024 * 1024).fill(0x61);
  const path = 'data/exhibits/ab-2/foto-1.png';
  const { files } = buildBundle({ evidence: (evidence) => evidence.set(path, large) });
  const parts = zipParts(files);
  const other = Uint8Array.from(large).fill(0x62, 5, 6);
  const change = (with_: Partial<ZipPart>): Uint8Array =>
    buildZip(parts.map((part) => (part.name.endsWith('foto-1.png') ? { ...part, ...with_ } : part)));

  it.each([
    ['as it was sealed', buildZip(parts)],
    ['changed', change({ packed: other })],
    ['changed under the checksum of before', change({ packed: other, crc: crc32(large) })],
    ['under a wrong checksum', change({ crc: 1 })],
    ['of another size than stated', change({ bytes: 5 })],
    [
      'deflated',
      change({ method: 8, packed: deflateRawSync(large), bytes: large.length, crc: crc32(large) }),
    ],
    [
      'followed by more inside its entry',
      change({
        method: 8,
        packed: Buffer.concat([deflateRawSync(large), text('tail')]),
        bytes: large.length,
        crc: crc32(large),
      }),
    ],
  ])('%s is judged as on Node, although it is read in another way', async (_title, zip) => {
    const { report } = await verifyInBrowser({ kind: 'zip', file: blobOf(zip) }, given);
    expect(report).toEqual(await verifyZip(zip));
  });
});
