import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerHead } from '../../../../src/main/capture/warc/http-block.ts';
import { hardServer, type HardServer } from './hard-server.ts';
import { pathOf, recordPage, sent, told } from './record-page.ts';

let server: HardServer;
beforeAll(async () => {
  server = await hardServer();
});
afterAll(() => server.close());

const seen = (count: number) => () => server.log.length >= count;
const valuesOf = (fields: readonly (readonly [string, string])[] | undefined, name: string) =>
  (fields ?? []).filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);

describe('redirects', () => {
  it('of every kind are requests of their own, each with its own head', async () => {
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/hop/301,302,303,307,308?to=/status/200`, {
      until: seen(from + 6),
    });
    expect(told(recorded)).toEqual(sent(server, from));
    expect(recorded.exchanges.map(({ answer }) => valuesOf(answer?.fields, 'x-hop')[0])).toEqual([
      '301,302,303,307,308',
      '302,303,307,308',
      '303,307,308',
      '307,308',
      '308',
      undefined,
    ]);
  });

  it('are followed as far as the browser does, and the last one is listed', async () => {
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/loop/0`, { until: seen(from + 20) });
    expect(recorded.exchanges).toHaveLength(server.log.length - from);
    expect(recorded.exchanges.length).toBeGreaterThanOrEqual(20);
    expect(recorded.exchanges.at(-1)).toMatchObject({
      failure: { reason: 'too-many-redirects' },
      answer: { status: 302 },
    });
    expect(recorded.exchanges.filter(({ failure }) => failure !== null)).toHaveLength(1);
  });
});

describe('a question for a password', () => {
  it('is an answer, and nothing is asked of anybody', async () => {
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/auth`, { until: seen(from + 1) });
    expect(recorded.exchanges.map(({ answer }) => answer?.status)).toEqual([401]);
    expect(valuesOf(recorded.exchanges[0]?.answer?.fields, 'www-authenticate')).toEqual([
      'Basic realm="here"',
    ]);
  });
});

describe('heads of answers', () => {
  it('keep fields that come twice, and the block as it came', async () => {
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/cookies`, { until: seen(from + 1) });
    const answer = recorded.exchanges[0]?.answer;
    expect(valuesOf(answer?.fields, 'set-cookie')).toEqual([
      'first=value-one-123; Path=/',
      'second=value-two-456; HttpOnly',
    ]);
    expect(valuesOf(answer?.fields, 'x-twice')).toEqual(['one', 'two']);
    expect(recorded.exchanges[0]?.headerBlock).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/html\r\n/);
  });

  it('keep them over HTTP/2 too, where no block exists', async (context) => {
    if (server.secure === null) context.skip('openssl is missing: no certificate could be made');
    const from = server.log.length;
    const manner = { until: seen(from + 1), anyCertificate: true };
    const recorded = await recordPage(server, `${String(server.secure)}/cookies`, manner);
    const [one] = recorded.exchanges;
    expect(told(recorded)).toEqual(sent(server, from));
    expect(one).toMatchObject({ headerBlock: null, answer: { protocol: 'h2', address: '127.0.0.1' } });
    expect(one?.answer?.security?.protocol).toBe('TLS 1.3');
    expect(valuesOf(one?.answer?.fields, 'set-cookie')).toHaveLength(2);
    expect(valuesOf(one?.answer?.fields, 'x-twice')).toEqual(['one', 'two']);
    expect(valuesOf(one?.requestFields, ':authority')).toEqual([new URL(String(server.secure)).host]);
  });

  it('are stored in the bytes that came where those are no UTF-8', async () => {
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/latin-head`, { until: seen(from + 1) });
    const [one] = recorded.exchanges;
    expect(one?.answer).not.toBeNull();
    if (one?.answer == null) return;
    const head = answerHead(one, one.answer.fields, one.body?.bytes ?? 0).toString('latin1');
    expect(head).toContain('X-Name: caf\xe9\r\n');
    expect(head).toContain('X-Empty: \r\n');
    expect(valuesOf(one.answer.fields, 'x-twice')).toEqual(['1', '2']);
  });

  it('that come before the answer are none of their own', async () => {
    const from = server.log.length;
    const recorded = await recordPage(server, `${server.origin}/hints`, { until: seen(from + 2) });
    expect(recorded.exchanges.map(({ url, answer }) => [pathOf(url), answer?.status])).toEqual([
      ['/hints', 200],
      ['/style/latin.css', 200],
    ]);
    expect(told(recorded)).toEqual(sent(server, from));
  });
});
