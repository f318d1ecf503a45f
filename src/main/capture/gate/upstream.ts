import { connect, isIP, type Socket } from 'node:net';
import { once } from 'node:events';
import { CaptureError } from '../capture-error.ts';
import type { ProxyRoute } from './route.ts';
import type { Destination } from './socks-request.ts';
import { takeBytes } from './take-bytes.ts';

/** A proxy that cannot be reached at all, or would not let us in, is told apart from one that could not reach the destination. */
export class ProxyRefusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('the proxy did not make the connection');
    this.reason = reason;
  }
}

const CONNECT_MS = 30_000;

/** Connects to `to` through a proxy, which is given the name as it is: nothing is resolved here. Rejects with a ProxyRefusal. */
export async function throughProxy(route: ProxyRoute, to: Destination): Promise<Socket> {
  const socket = await reach(route);
  try {
    if (route.kind === 'http') await askHttp(socket, route, to);
    else {
      await greetSocks(socket, route);
      await askSocks(socket, to);
    }
    socket.setTimeout(0);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error instanceof ProxyRefusal ? error : new ProxyRefusal('proxy-failed');
  }
}

/** Whether a proxy is there and lets us in; no destination is asked for. Rejects with PROXY_UNREACHABLE. */
export async function checkProxy(route: ProxyRoute): Promise<void> {
  try {
    const socket = await reach(route);
    try {
      if (route.kind === 'socks5') await greetSocks(socket, route);
    } finally {
      socket.destroy();
    }
  } catch (cause) {
    throw new CaptureError(
      'PROXY_UNREACHABLE',
      'the proxy of this case does not answer, so nothing was asked of anybody',
      { cause },
    );
  }
}

async function reach({ host, port }: ProxyRoute): Promise<Socket> {
  const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
  socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error('the proxy took too long')));
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    socket.destroy();
    throw new ProxyRefusal('proxy-unreachable');
  }
}

/** RFC 1928 section 3, and RFC 1929 where the proxy wants a user. Both ways are offered: Tor takes the user, which keeps captures apart. */
async function greetSocks(socket: Socket, { user, password }: ProxyRoute): Promise<void> {
  socket.write(user === '' ? Buffer.from([5, 1, 0]) : Buffer.from([5, 2, 0, 2]));
  const [version, method] = await takeBytes(socket, 2);
  if (version !== 5) throw new ProxyRefusal('proxy-no-socks');
  if (method === 0) return;
  if (method !== 2) throw new ProxyRefusal('proxy-authentication');
  const [name, word] = [Buffer.from(user), Buffer.from(password)];
  socket.write(Buffer.concat([Buffer.from([1, name.length]), name, Buffer.from([word.length]), word]));
  const [, status] = await takeBytes(socket, 2);
  if (status !== 0) throw new ProxyRefusal('proxy-authentication');
}

const socksReasons: Readonly<Record<number, string>> = {
  2: 'proxy-not-allowed',
  3: 'address-unreachable',
  4: 'name-not-resolved',
  5: 'connection-refused',
  6: 'timed-out',
};

async function askSocks(socket: Socket, { host, port }: Destination): Promise<void> {
  const tail = Buffer.alloc(2);
  tail.writeUInt16BE(port);
  socket.write(Buffer.concat([Buffer.from([5, 1, 0]), socksAddress(host), tail]));
  const [, reply = 1, , type] = await takeBytes(socket, 4);
  if (reply !== 0) throw new ProxyRefusal(socksReasons[reply] ?? 'proxy-failed');
  const length = type === 1 ? 4 : type === 4 ? 16 : (await takeBytes(socket, 1))[0];
  await takeBytes(socket, (length ?? 0) + 2);
}

function socksAddress(host: string): Buffer {
  if (isIP(host) === 4) return Buffer.from([1, ...host.split('.').map(Number)]);
  const name = Buffer.from(host);
  return Buffer.concat([Buffer.from([3, name.length]), name]);
}

/** RFC 9110 section 9.3.6. */
async function askHttp(socket: Socket, { user, password }: ProxyRoute, to: Destination): Promise<void> {
  const place = `${to.host.includes(':') ? `[${to.host}]` : to.host}:${String(to.port)}`;
  const credential = Buffer.from(`${user}:${password}`).toString('base64');
  const proof = user === '' ? '' : `Proxy-Authorization: Basic ${credential}\r\n`;
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n${proof}\r\n`);
  let head = '';
  while (!head.endsWith('\r\n\r\n')) {
    if (head.length > 16_384) throw new ProxyRefusal('proxy-failed');
    head += (await takeBytes(socket, 1)).toString('latin1');
  }
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1]);
  if (status === 407) throw new ProxyRefusal('proxy-authentication');
  if (!(status >= 200 && status < 300)) throw new ProxyRefusal('proxy-refused');
}
