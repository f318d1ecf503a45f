import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askTime, parseTimeServer } from '../../../src/main/time/ask-time.ts';
import { readReply } from '../../../src/main/time/sntp-packet.ts';
import { startTimeServer, type FakeTimeServer } from './fake-time-server.ts';

const clocks = { now: () => Date.now(), monotonic: () => performance.now() };
let server: FakeTimeServer;
beforeAll(async () => {
  server = await startTimeServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.respond({});
});

const ask = (timeoutMs = 3000, now: () => number = clocks.now) =>
  askTime(parseTimeServer(server.address), { ...clocks, now, timeoutMs });

describe('comparing the clock', () => {
  it.each([0, -90_000, 3_600_000])('finds that the server is %i ms ahead', async (aheadMs) => {
    server.respond({ aheadMs });
    const { offsetMs, roundTripMs, stratum } = await ask();
    expect(Math.abs(offsetMs + aheadMs)).toBeLessThan(200);
    expect(roundTripMs).toBeLessThan(400);
    expect(stratum).toBe(2);
  });

  it('reads a time beyond 2036, where the counter begins anew', async () => {
    const aheadMs = Date.parse('2041-03-01T00:00:00Z') - Date.now();
    server.respond({ aheadMs });
    const { offsetMs } = await ask(3000, () => Date.now() + aheadMs);
    expect(Math.abs(offsetMs)).toBeLessThan(200);
  });

  it('tells the server nothing: no time, and other bytes each time', async () => {
    const from = server.requests.length;
    await ask();
    await ask();
    const [first, second] = server.requests.slice(from);
    expect(first).toHaveLength(48);
    expect(first?.subarray(0, 40).toString('hex')).toBe(`23${'00'.repeat(39)}`);
    expect(first?.subarray(40).equals(second?.subarray(40) ?? Buffer.alloc(0))).toBe(false);
  });

  it('asks again when a datagram is lost', async () => {
    server.respond({ isSilent: true }, {});
    expect(Math.abs((await ask(900)).offsetMs)).toBeLessThan(200);
  });

  it.each([
    ['does not answer', { isSilent: true }, 'TIMED_OUT'],
    ['answers somebody else', { isForeign: true }, 'TIMED_OUT'],
    ['answers with half a packet', { length: 40 }, 'TIMED_OUT'],
    ['asks not to be asked', { stratum: 0 }, 'REFUSED'],
    ['says that its clock is not set', { leap: 3 }, 'BAD_REPLY'],
    ['is farther from a reference than there are steps', { stratum: 16 }, 'BAD_REPLY'],
    ['answers as a client', { mode: 3 }, 'BAD_REPLY'],
    ['states no time', { isEmpty: true }, 'BAD_REPLY'],
  ] as const)('is given up when the server %s', async (_, answer, code) => {
    server.respond(answer);
    await expect(ask(300)).rejects.toMatchObject({ code });
  });

  it('is given up at once where nobody listens', async () => {
    const closed = await startTimeServer();
    await closed.close();
    await expect(askTime(parseTimeServer(closed.address), clocks)).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
  });

  it('is given up when the person cancels', async () => {
    server.respond({ isSilent: true });
    const controller = new AbortController();
    const asking = askTime(parseTimeServer(server.address), { ...clocks, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('refuses an answer that was sent before its question came', () => {
    const packet = new Uint8Array(48);
    packet[0] = 0x24;
    packet[1] = 1;
    packet.set([0xec, 0, 0, 9], 32);
    packet.set([0xec, 0, 0, 8], 40);
    expect(() => readReply(packet, Date.now())).toThrow(expect.objectContaining({ code: 'BAD_REPLY' }));
  });
});

describe('the name of a time server', () => {
  it.each([
    ['time.example.org', 'time.example.org', 123, 'time.example.org'],
    ['time.example.org:1123', 'time.example.org', 1123, 'time.example.org:1123'],
    ['192.0.2.1:123', '192.0.2.1', 123, '192.0.2.1'],
    ['2001:db8::1', '2001:db8::1', 123, '[2001:db8::1]'],
    ['[2001:db8::1]:77', '2001:db8::1', 77, '[2001:db8::1]:77'],
  ])('%s is read', (text, host, port, name) => {
    expect(parseTimeServer(text)).toEqual({ host, port, name });
  });

  it.each([
    '',
    ' ',
    'a b',
    'http://a.example',
    'user@a',
    'a:0',
    'a:70000',
    '[x]:1',
    'ă.ro',
    'a\nb',
    'x'.repeat(300),
  ])('%j is refused', (text) => {
    expect(() => parseTimeServer(text)).toThrow(expect.objectContaining({ code: 'BAD_SERVER' }));
  });
});
