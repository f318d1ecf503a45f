import { createServer, connect, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { createServer as webServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGate } from '../../../../src/main/capture/gate/gate.ts';
import { readProxy } from '../../../../src/main/capture/gate/route.ts';
import { checkProxy, throughProxy } from '../../../../src/main/capture/gate/upstream.ts';
import { takeBytes } from '../../../../src/main/capture/gate/take-bytes.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';

const asked: string[] = [];
/** An HTTP proxy that lets `me` in and knows one host. */
const proxy = createServer((client) => {
  client.once('data', (head: Buffer) => {
    const text = head.toString();
    asked.push(text.split('\r\n')[0] ?? '');
    if (!text.includes(`Basic ${Buffer.from('me:word').toString('base64')}`))
      client.end('HTTP/1.1 407 Who are you\r\n\r\n');
    else if (!text.startsWith('CONNECT far.example:80 ')) client.end('HTTP/1.1 502 Unknown\r\n\r\n');
    else {
      client.write('HTTP/1.1 200 Connected\r\nX-More: of the head\r\n\r\n');
      const remote = connect((web.address() as AddressInfo).port, '127.0.0.1');
      client.pipe(remote).pipe(client);
    }
  });
  client.on('error', () => undefined);
});
const web = webServer((_request, response) => response.end('from far away'));
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const route = (user: string) => readProxy(`http://${user}127.0.0.1:${String(portOf(proxy))}`, () => 'x');

beforeAll(async () => {
  for (const server of [proxy, web]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
});

afterAll(() => {
  web.closeAllConnections();
  web.close();
  proxy.close();
});

describe('a proxy of another kind', () => {
  it('connects by CONNECT, with the user that was given, and leaves the first bytes of the answer alone', async () => {
    const socket = await throughProxy(route('me:word@'), { host: 'far.example', port: 80 });
    socket.write('GET / HTTP/1.0\r\n\r\n');
    const parts: Buffer[] = [];
    for await (const part of socket) parts.push(Buffer.from(part as Uint8Array));
    expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 200 [\s\S]*from far away$/);
  });

  it('says why it made no connection', async () => {
    const far = { host: 'far.example', port: 80 };
    await expect(throughProxy(route('me:wrong@'), far)).rejects.toMatchObject({
      reason: 'proxy-authentication',
    });
    await expect(throughProxy(route('me:word@'), { host: '::1', port: 8 })).rejects.toMatchObject({
      reason: 'proxy-refused',
    });
    expect(asked.at(-1)).toBe('CONNECT [::1]:8 HTTP/1.1');
    await expect(checkProxy(readProxy('http://127.0.0.1:9', () => ''))).rejects.toMatchObject({
      code: 'PROXY_UNREACHABLE',
    });
    await expect(
      checkProxy(readProxy(`socks5://127.0.0.1:${String(portOf(web))}`, () => 'x')),
    ).rejects.toMatchObject({
      code: 'PROXY_UNREACHABLE',
    });
  });
});

describe('the gate, asked by somebody else', () => {
  it('connects to the address that was looked at, and refuses what no page asked for', async () => {
    const look = (host: string) =>
      Promise.resolve({ host, addresses: ['127.0.0.1'], at: '', by: 'system' as const });
    const guard = createGuard(true, { kind: 'direct' }, look);
    const gate = await openGate(guard);
    const { port } = web.address() as AddressInfo;
    await guard.refusal(`http://pinned.example:${String(port)}/`);
    const ask = async (host: string) => {
      const socket = connect(gate.port, '127.0.0.1');
      const name = Buffer.from(host);
      socket.write(Buffer.from([5, 1, 0]));
      await takeBytes(socket, 2);
      socket.write(
        Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([port >> 8, port & 255])]),
      );
      const [, reply] = await takeBytes(socket, 10);
      return { socket, reply };
    };
    const { socket, reply } = await ask('pinned.example');
    expect(reply).toBe(0);
    socket.write('GET / HTTP/1.0\r\n\r\n');
    const parts: Buffer[] = [];
    for await (const part of socket) parts.push(Buffer.from(part as Uint8Array));
    expect(Buffer.concat(parts).toString()).toContain('from far away');
    expect(guard.peerOf(`http://pinned.example:${String(port)}/x`)).toBe('127.0.0.1');
    expect((await ask('other.example')).reply).toBe(2);
    await gate.close();
  }, 20_000);
});
