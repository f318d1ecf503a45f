import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpool, type Blob, type Spool } from '../../../../src/main/capture/blob.ts';
import type { Answer, Exchange, Fields } from '../../../../src/main/capture/recorder/exchange.ts';
import { writeArchive } from '../../../../src/main/capture/warc/archive.ts';
import { packWacz, pageList } from '../../../../src/main/capture/wacz/pack.ts';
import { noPython, readWithPython, type Found } from './read-warc.ts';

const AT = '2026-11-22T10:20:30.456Z';

const nothingHidden = {
  text: (words: string) => words,
  address: (url: string) => url,
  value: (value: unknown) => value,
  fields: (fields: Fields) => fields,
  bytes: (bytes: Buffer) => bytes,
  isIn: () => Promise.resolve(false),
  holds: () => false,
  count: 0,
};

let folder: string;
let spool: Spool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warc-test-'));
  spool = createSpool(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const answerOf = (more: Partial<Answer> = {}): Answer => ({
  status: 200,
  statusText: 'OK',
  fields: [['content-type', 'text/plain']],
  mimeType: 'text/plain',
  address: '192.0.2.7',
  port: 80,
  protocol: 'http/1.1',
  fromServiceWorker: false,
  security: null,
  ...more,
});

async function exchange(url: string, body: string | Buffer, more: Partial<Exchange> = {}): Promise<Exchange> {
  return {
    requestId: url,
    session: undefined,
    url,
    method: 'GET',
    type: 'Other',
    startedAt: AT,
    requestFields: [['Accept', '*/*']],
    requestBody: Buffer.alloc(0),
    answer: answerOf(),
    headerBlock: null,
    body: await spool.of(body),
    truncated: null,
    failure: null,
    finished: true,
    ...more,
  };
}

async function packed(exchanges: readonly Exchange[], name: string): Promise<string> {
  const about = { software: 'test 1', date: AT, filename: 'data.warc.gz' };
  const { warc, index } = await writeArchive(exchanges, nothingHidden, about, spool);
  const files = [
    { path: 'archive/data.warc.gz', blob: warc },
    { path: 'indexes/index.cdxj', blob: await spool.of(index) },
    { path: 'pages/pages.jsonl', blob: await spool.of(pageList('http://example.org/', 'é', AT)) },
  ];
  const wacz = await packWacz(
    files,
    { title: 'é', software: 'test 1', created: AT, mainPageUrl: 'http://example.org/' },
    spool,
  );
  return written(wacz, name);
}

async function written(blob: Blob, name: string): Promise<string> {
  const path = join(folder, name);
  await pipeline(Readable.from(blob.read(), { objectMode: false }), createWriteStream(path));
  return path;
}

describe.skipIf(noPython !== null)(`an archive, read by somebody else (${noPython ?? 'python3'})`, () => {
  let found: Found;
  const large = Buffer.alloc(3 << 20, 'a large body that shrinks ');
  const long = `http://example.org/${'long/'.repeat(3000)}?${'q=1&'.repeat(2000)}`;
  beforeAll(async () => {
    const hostile: Partial<Exchange> = {
      answer: answerOf({
        statusText: 'OK\r\nX-Injected: 1',
        fields: [
          ['x-split', 'one\r\nX-Injected: 1'],
          ['x-zero', 'a\0b'],
          ['content-encoding', 'gzip'],
          ['Transfer-Encoding', 'chunked'],
          ['content-length', '999'],
        ],
      }),
      requestFields: [['x-split', 'one\nX-Injected: 1']],
    };
    const exchanges = [
      await exchange('http://example.org/#part', 'with a fragment'),
      await exchange('http://example.org/stra%C3%9Fe?q=%E2%98%83', 'beyond ASCII'),
      await exchange(long, 'a long address'),
      await exchange('http://b.example.org:8080/B?z=1&a=2', 'another host', {
        method: 'POST',
        requestBody: Buffer.from([0, 255, 13, 10]),
      }),
      await exchange('http://example.org/hostile', 'a hostile head', hostile),
      await exchange('http://[2001:db8::1]/six', 'a host of numbers', {
        answer: answerOf({ address: '2001:db8::1' }),
      }),
      await exchange('http://example.org/large', large),
      await exchange('http://example.org/cut', 'half', {
        truncated: 'disconnect',
        failure: { reason: 'reset', detail: '' },
      }),
      await exchange('http://example.org/moved', '', {
        answer: answerOf({ status: 301, fields: [['location', '/']] }),
        body: null,
      }),
      await exchange('http://example.org/head', '', {
        method: 'HEAD',
        answer: answerOf({ fields: [['content-length', '77']] }),
      }),
      await exchange('http://example.org/part', 'part', {
        answer: answerOf({
          status: 206,
          fields: [
            ['content-range', 'bytes 2-5/9'],
            ['content-length', '4'],
          ],
        }),
      }),
      await exchange('http://example.org/part', 'other', {
        answer: answerOf({
          status: 206,
          fields: [
            ['content-range', 'bytes 0-4/9'],
            ['content-length', '5'],
          ],
        }),
      }),
      await exchange('http://example.org/lost', '', { body: null }),
      await exchange('ws://example.org/socket', '', {
        body: null,
        type: 'WebSocket',
        answer: answerOf({ status: 101, fields: [], mimeType: '' }),
      }),
    ];
    found = await readWithPython(await packed(exchanges, 'made.wacz'));
  });

  const linesOf = (path: string) => found.answers.filter(({ url }) => url.endsWith(path));

  it('holds in every digest, length, place and list', () => {
    expect(found.faults).toEqual([]);
    expect(found.indexed).toBe(13);
    expect(found.records).toBe(27);
  });

  it('has no field that a server smuggled into it, and none that speaks of a coding', () => {
    const names = linesOf('/hostile')[0]?.fields.map(([name]) => name);
    expect(names).toEqual([
      'x-split',
      'x-zero',
      'x-orig-content-encoding',
      'x-orig-transfer-encoding',
      'x-orig-content-length',
    ]);
  });

  it('keeps addresses beyond ASCII and of any length, without their fragment', () => {
    expect(found.answers.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['http://example.org/', 'http://example.org/stra%C3%9Fe?q=%E2%98%83', long]),
    );
  });

  it('says what was cut off, and keeps two ranges of one address apart', () => {
    expect(linesOf('/cut')[0]?.truncated).toBe('disconnect');
    expect(
      linesOf('/part').map(({ fields }) => fields.find(([name]) => name === 'content-range')?.[1]),
    ).toEqual(['bytes 2-5/9', 'bytes 0-4/9']);
  });

  it('has no record of what came to nothing', () => {
    expect(linesOf('/lost')).toEqual([]);
    expect(linesOf('/moved')[0]?.line).toBe('HTTP/1.1 301 OK');
  });
});

describe.skipIf(process.env['HOLDFAST_LARGE'] !== '1')(
  'a package beyond the limits of a plain ZIP (HOLDFAST_LARGE=1)',
  () => {
    const about = { title: '', software: 'test 1', created: AT, mainPageUrl: 'http://example.org/' };
    const listing = `import sys, zipfile, json; z = zipfile.ZipFile(sys.argv[1]); print(json.dumps([len(z.infolist()), max(i.file_size for i in z.infolist()), z.read('last')[:5].decode()]))`;
    const read = async (path: string) => {
      const { execFileSync } = await import('node:child_process');
      return JSON.parse(execFileSync('python3', ['-c', listing, path]).toString()) as unknown;
    };

    it('holds more than 65,535 files', async () => {
      const blob = await spool.of('small');
      const files = Array.from({ length: 66_000 }, (_one, index) => ({
        path: `many/${String(index)}`,
        blob,
      }));
      const path = await written(
        await packWacz([...files, { path: 'last', blob }], about, spool),
        'many.wacz',
      );
      expect(await read(path)).toEqual([66_003, expect.any(Number), 'small']);
    }, 300_000);

    it('holds a file of more than four gibibytes', async () => {
      const part = Buffer.alloc(1 << 20);
      const bytes = 4200 * part.length;
      const huge: Blob = {
        bytes,
        sha256: (await spool.of('')).sha256,
        async *read() {
          for (let at = 0; at < bytes; at += part.length) yield part;
        },
      };
      const small = await spool.of('small');
      const files = [
        { path: 'huge', blob: huge },
        { path: 'last', blob: small },
      ];
      const path = await written(await packWacz(files, about, spool), 'huge.wacz');
      expect(await read(path)).toEqual([4, bytes, 'small']);
    }, 600_000);
  },
);
