import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageRunning, scriptOf } from './hard-documents.ts';
import { hardServer, type HardServer } from './hard-server.ts';
import { recordPage, type Recorded } from './record-page.ts';

let server: HardServer;
let recorded: Recorded;
beforeAll(async () => {
  server = await hardServer();
  const open = (path: string, then: string) =>
    `await new Promise((go) => { const socket = new WebSocket(${JSON.stringify(server.origin.replace('http', 'ws') + path)});
    socket.onclose = go; socket.onerror = go; setTimeout(go, 3000); socket.onopen = () => { ${then} }; });`;
  const worker = scriptOf(
    `(async () => { ${open('/worker', "socket.send('from a worker'); socket.send('bye');")} postMessage(1); })();`,
  );
  const script = `${open('/talk', "socket.send('sent é'); socket.send(new Uint8Array([0, 255, 1])); socket.send('y'.repeat(100000)); setTimeout(() => socket.send('bye'), 200);")}
  ${open('/refused', '')}
  await new Promise((go) => { const one = new Worker(${JSON.stringify(worker)}); one.onmessage = go; setTimeout(go, 3000); });
  await new Promise((go) => { const source = new EventSource('/events'); source.onmessage = ({ data }) => { if (data.startsWith('again')) go(); }; setTimeout(go, 3000); });`;
  recorded = await recordPage(server, server.origin + pageRunning(script), { most: 15_000 });
});
afterAll(() => server.close());

describe('sockets', () => {
  it('are written down frame by frame, both ways, as the server saw them', () => {
    const lines = recorded.logs.websocket.map(({ direction, opcode, text, base64 }) => {
      const data = typeof text === 'string' ? Buffer.from(text) : Buffer.from(String(base64), 'base64');
      return [direction, opcode, data.length, data.subarray(0, 20).toString('hex')];
    });
    const frames = server.frames.map(({ direction, opcode, data }) => [
      direction === 'in' ? 'sent' : 'received',
      opcode,
      data.length,
      data.subarray(0, 20).toString('hex'),
    ]);
    expect(lines.toSorted(byWords)).toEqual(frames.toSorted(byWords));
    expect(lines.length).toBeGreaterThan(10);
  });

  it('are no requests, and how they were opened is kept', () => {
    expect(recorded.exchanges.some(({ url }) => url.startsWith('ws'))).toBe(false);
    const opened = recorded.logs.handshakes.map(({ url, answer, failure }) => [
      new URL(url).pathname,
      answer?.status,
      failure?.reason,
    ]);
    expect(opened).toEqual([
      ['/talk', 101, undefined],
      ['/refused', undefined, 'handshake-failed'],
      ['/worker', 101, undefined],
    ]);
    // Of an answer that opens nothing the browser tells no more than its number.
    expect(recorded.logs.handshakes[1]?.failure?.detail).toContain('403');
    const [first] = recorded.logs.handshakes;
    expect(first?.answer?.fields.map(([name]) => name.toLowerCase())).toContain('sec-websocket-accept');
    expect(first?.requestFields.map(([name]) => name.toLowerCase())).toContain('sec-websocket-key');
  });

  it('are said to be closed', () => {
    expect(recorded.logs.console.map(({ level }) => level)).toContain('websocket-closed');
  });
});

describe('events that a server sends', () => {
  it('are written down with their names and numbers, across a new connection', () => {
    expect(recorded.logs.sse.map(({ event, id, data }) => [event, id, data])).toEqual([
      ['message', '1', 'first'],
      ['named', '2', 'two\nlines'],
      ['message', '3', 'again after 2'],
    ]);
  });

  it('are kept as bytes too, and a stream that goes on is no failure', () => {
    const streams = recorded.exchanges.filter(({ url }) => new URL(url).pathname === '/events');
    expect(streams).toHaveLength(2);
    expect(streams.map(({ truncated, failure }) => [truncated, failure])).toEqual([
      [null, null],
      ['time', null],
    ]);
    const whole = server.log.find(({ path, whole: isWhole }) => path === '/events' && isWhole);
    expect(streams[0]?.body?.sha256).toBe(whole?.sha256());
  });
});

const byWords = (left: readonly unknown[], right: readonly unknown[]) =>
  String(left) < String(right) ? -1 : 1;
