import { describe, expect, it } from 'vitest';
import { readIndex, type Stored } from '../../../../src/main/app/page/cdxj.ts';
import { joinNetwork } from '../../../../src/main/app/page/join-network.ts';
import { failedLine, networkLine } from '../../../../src/main/app/page/log-lines.ts';

const ADDRESS = 'https://a.example/x';
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const line = (requestId: string, event: string, second: number, more: object = {}) =>
  networkLine.parse({
    at: at(second),
    event,
    requestId,
    url: ADDRESS,
    method: 'GET',
    type: 'XHR',
    status: null,
    ...more,
  });
const failed = (second: number, reason: string, more: object = {}) =>
  failedLine.parse({ at: at(second), url: ADDRESS, method: 'GET', type: 'XHR', reason, detail: '', ...more });
const stored = (offset: number, more: object = {}): Stored => ({
  url: ADDRESS,
  mime: 'text/plain',
  status: 200,
  method: 'GET',
  payload: null,
  offset,
  length: 10,
  digest: null,
  ...more,
});
const joined = (...given: Parameters<typeof joinNetwork>) =>
  joinNetwork(...given).map(({ stored: place, failure, status }) => [
    status,
    place?.offset ?? null,
    failure?.reason ?? null,
  ]);

describe('requests and their answers', () => {
  it('belong together in their order, those that failed left out, whichever of several like them it was', () => {
    const lines = ['a', 'b', 'c'].flatMap((id, second) => [
      line(id, 'request', second * 10),
      line(id, 'response', second * 10 + 1, { status: 200 }),
      line(id, 'finished', second * 10 + 2, { status: 200 }),
    ]);
    expect(joined(lines, [failed(10, 'withheld')], [stored(0), stored(50)])).toEqual([
      [200, 0, null],
      [200, null, 'withheld'],
      [200, 50, null],
    ]);
  });

  it('are told apart by status and method where they share an address', () => {
    const lines = [
      line('a', 'request', 0, { method: 'POST' }),
      line('a', 'finished', 1, { method: 'POST', status: 200 }),
      line('b', 'request', 2),
      line('b', 'redirect', 3, { status: 302 }),
      line('b', 'request', 4),
      line('b', 'finished', 5, { status: 200 }),
    ];
    const index = [stored(10), stored(20, { status: 302 }), stored(90, { method: 'POST' })];
    expect(joined(lines, [], index)).toEqual([
      [200, 90, null],
      [302, 20, null],
      [200, 10, null],
    ]);
  });

  it('that were cut off are stored all the same, and answers that no line speaks of are rows of their own', () => {
    const lines = [
      line('a', 'request', 0),
      line('a', 'response', 1, { status: 200 }),
      line('a', 'failed', 2),
    ];
    const rows = joinNetwork(
      lines,
      [failed(0, 'truncated', { received: 5 })],
      [stored(0), stored(7, { url: 'https://other.example/' })],
    );
    expect(rows).toMatchObject([
      { n: 1, isCut: true, failure: { reason: 'truncated' }, stored: { offset: 0 }, endedAt: at(2) },
      { n: 2, url: 'https://other.example/', askedAt: '', stored: { offset: 7 } },
    ]);
  });

  it('say where the browser had an answer from before, and keep a line without a beginning', () => {
    const lines = [
      line('a', 'request', 0),
      line('a', 'from-cache', 1, { status: 200 }),
      line('b', 'response', 2, { status: 204 }),
    ];
    expect(joinNetwork(lines, [], [])).toMatchObject([
      { isFromCache: true, endedAt: at(1) },
      { isFromCache: false, status: 204, askedAt: at(2) },
    ]);
  });
});

describe('an index', () => {
  it('is read in the order of the archive, whatever stands between its lines', () => {
    const entry = (offset: number, more: object = {}) =>
      `org,example)/ 2026 ${JSON.stringify({ url: ADDRESS, mime: 'a/b', status: '200', digest: 'sha1:x', offset: String(offset), length: 5, ...more })}`;
    const text = ['!meta', entry(9, { method: 'POST' }), 'broken {', entry(3), '{"url": 1}', ''].join('\n');
    expect(readIndex(text)).toEqual([
      {
        url: ADDRESS,
        mime: 'a/b',
        status: 200,
        method: 'GET',
        payload: null,
        offset: 3,
        length: 5,
        digest: null,
      },
      {
        url: ADDRESS,
        mime: 'a/b',
        status: 200,
        method: 'POST',
        payload: null,
        offset: 9,
        length: 5,
        digest: null,
      },
    ]);
  });
});
