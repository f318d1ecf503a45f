import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../src/main/app/capture-path.ts';
import type { CaptureReport } from '../../../src/shared/contract/page-methods.ts';
import { zipEntries } from './support/read-zip.ts';
import { hardPages, planted } from './support/hard-pages.ts';
import { digestOf, readMember, type ReadRecord } from './support/read-warc.ts';

interface IndexLine {
  readonly url: string;
  readonly offset: number;
  readonly length: number;
  readonly digest: string;
  readonly recordDigest: string;
  readonly filename: string;
}

let server: Awaited<ReturnType<typeof hardPages>>;
let folder: string;
let report: CaptureReport;
let zip: ReadonlyMap<string, Buffer>;

const text = (path: string) => readFile(join(folder, 'record', path), 'utf8');
const lines = async (path: string): Promise<readonly Record<string, unknown>[]> =>
  (await text(path))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>);

/** The answers of the archive, each found through the index. */
function answers(): readonly { readonly line: IndexLine; readonly record: ReadRecord }[] {
  const warc = zip.get('archive/data.warc.gz') ?? Buffer.alloc(0);
  return (zip.get('indexes/index.cdxj') ?? Buffer.alloc(0))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const about = JSON.parse(line.slice(line.indexOf('{'))) as IndexLine;
      return { line: about, record: readMember(warc, about.offset, about.length) };
    });
}

const bodyOf = (path: string) =>
  answers().find(({ line }) => new URL(line.url).pathname === path)?.record.body;

beforeAll(async () => {
  server = await hardPages();
  folder = await mkdtemp(join(tmpdir(), 'capture-test-'));
  const request = { url: `${server.origin}/start`, allowPrivate: true, timeoutMs: 50_000 };
  report = await captureInto(join(folder, 'record'), request);
  zip = zipEntries(await readFile(join(folder, 'record', 'page.wacz')));
}, 60_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a hard page, captured in a real browser', () => {
  it('says where the way led and what the server answered', async () => {
    expect(report).toMatchObject({ finalUrl: `${server.origin}/page`, status: 200, complete: false });
    expect(JSON.parse(await text('capture.json'))).toMatchObject({
      requestedUrl: `${server.origin}/start`,
      title: 'A hard page',
      redirects: [
        { url: `${server.origin}/start`, status: 302, location: '/next' },
        { url: `${server.origin}/next`, status: 301, location: '/page' },
      ],
      viewport: { width: 1280, height: 800 },
      profile: 'clean',
    });
  });

  it('keeps every body byte for byte, decoded, whatever its coding, charset and length', () => {
    const wrong = ['/page', '/app.js', '/chunked', '/large', '/latin', '/frame', '/lazy.png'].filter(
      (path) => bodyOf(path)?.equals(server.bodies.get(path) ?? Buffer.alloc(0)) !== true,
    );
    expect(wrong).toEqual([]);
    expect(answers().find(({ line }) => line.url.endsWith('/page'))?.record.head).toContain(
      'x-orig-content-encoding: gzip',
    );
  });

  it('states digests that another reader finds too, of blocks, payloads and members', () => {
    expect(answers().length).toBeGreaterThan(8);
    for (const { line, record } of answers()) {
      expect(record.blockDigest).toBe(record.fields.get('warc-block-digest'));
      expect(digestOf(record.body)).toBe(record.fields.get('warc-payload-digest'));
      expect(line.digest).toBe(digestOf(record.body));
      expect(line.recordDigest).toBe(digestOf(record.member));
      expect(record.fields.get('warc-ip-address')).toMatch(/^(127\.0\.0\.1|::1)$/);
    }
  });

  it('keeps both cookies of one answer by name and neither by value', () => {
    const { record } = answers().find(({ line }) => line.url.endsWith('/start')) ?? {};
    expect(record?.head.match(/^set-cookie: (sid|h)=\[withheld sha256:[0-9a-f]{64}\]/gim)).toHaveLength(2);
  });

  it('has no planted secret in any byte, compressed or in base64', async () => {
    const forms = planted.flatMap((one) => [one, Buffer.from(one).toString('base64').replace(/=+$/, '')]);
    const found: string[] = [];
    const search = (name: string, bytes: Buffer) => {
      for (const form of forms) if (bytes.includes(form)) found.push(name);
    };
    for (const [name, bytes] of zip) search(name, name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    for (const name of await readdir(join(folder, 'record'), { recursive: true, withFileTypes: true }))
      if (name.isFile()) search(name.name, await readFile(join(name.parentPath, name.name)));
    expect(found).toEqual([]);
    expect(server.asked).toContain('/leak');
  });

  it('lists everything that is not stored, with a reason', async () => {
    const failed = await lines('failed.jsonl');
    const reasons = failed.map(({ url, reason }) => `${new URL(String(url)).pathname} ${String(reason)}`);
    expect(reasons).toContain('/leak withheld');
    expect(reasons).toContainEqual(expect.stringMatching(/^\/cut\.png /));
    expect(reasons).toContainEqual(expect.stringMatching(/^\/nobody /));
    expect(reasons).not.toContainEqual(expect.stringMatching(/^\/gone\.png/));
    expect(report.counts.requests).toBe(report.counts.stored + report.counts.failed);
  });

  it('keeps what sockets, events and the console said', async () => {
    const socket = await lines('websocket.jsonl');
    expect(
      socket
        .map(({ direction }) => direction)
        .toSorted((left, right) => String(left).localeCompare(String(right))),
    ).toEqual(['received', 'sent']);
    expect(socket.map(({ text: said }) => said)).toContain('welcome');
    expect(await lines('sse.jsonl')).toMatchObject([{ data: 'first event', id: '1' }]);
    expect(await lines('console.jsonl')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: 'said by the page' }),
        expect.objectContaining({ level: 'dialog-confirm', text: 'sure?' }),
      ]),
    );
    expect(server.asked).not.toContain('/popup');
  });

  it('reads a list that recycles its rows to its end, each row once, and frames and closed roots too', async () => {
    const seen = (await text('text.txt')).split('\n');
    expect(seen.filter((line) => line.startsWith('message '))).toEqual(
      Array.from({ length: 60 }, (_one, index) => `message ${String(index)}`),
    );
    expect(seen).toEqual(
      expect.arrayContaining(['Seen at first', 'inside the frame', 'in the closed root', 'at the very end']),
    );
  });

  it('pictures the page and prints it', async () => {
    for (const name of ['initial.png', 'settled.png', 'full.png', 'scroll/001.png'])
      expect((await readFile(join(folder, 'record', name))).subarray(1, 4).toString()).toBe('PNG');
    const full = await readFile(join(folder, 'record', 'full.png'));
    expect(full.readUInt32BE(20)).toBeGreaterThan(2500);
    expect((await text('page.pdf')).startsWith('%PDF-')).toBe(true);
    expect(await text('page.mhtml')).toContain('Content-Type: multipart/related');
  });

  it('packs the same files with their hashes, and the hash of their list', () => {
    const listing = zip.get('datapackage.json') ?? Buffer.alloc(0);
    const { resources } = JSON.parse(listing.toString()) as {
      resources: { path: string; hash: string; bytes: number }[];
    };
    for (const { path, hash, bytes } of resources) {
      expect(digestOf(zip.get(path) ?? Buffer.alloc(0))).toBe(hash);
      expect(zip.get(path)?.length).toBe(bytes);
    }
    expect(resources.length).toBe(zip.size - 2);
    expect(resources.map(({ path }) => path)).toContain('holdfast/capture.json');
    expect(JSON.parse((zip.get('datapackage-digest.json') ?? Buffer.alloc(0)).toString())).toEqual({
      path: 'datapackage.json',
      hash: digestOf(listing),
    });
  });

  it('leaves no profile behind', async () => {
    const left = (await readdir(tmpdir())).filter((name) =>
      name.startsWith(`holdfast-capture-${String(process.pid)}-`),
    );
    expect(left).toEqual([]);
  });
});

describe('an address that may not be asked', () => {
  it.each(['/plain', '/page'])('is refused before anything is written: %s of this machine', async (path) => {
    const before = server.asked.length;
    const out = join(folder, 'refused');
    const request = { url: server.origin + path, allowPrivate: false, timeoutMs: 10_000 };
    await expect(captureInto(out, request)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
    expect(server.asked.length).toBe(before);
  });

  it.each([
    'file:///etc/hosts',
    'ftp://example.org/',
    'http://a:b@example.org/',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
  ])('is refused whatever its spelling: %s', async (url) => {
    const request = { url, allowPrivate: false, timeoutMs: 10_000 };
    await expect(captureInto(join(folder, 'refused'), request)).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
    });
  });
});
