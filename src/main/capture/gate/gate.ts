import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Guard } from '../guard/guard.ts';
import type { HandshakeTap } from '../tls/handshake-tap.ts';
import { readSocksRequest, socksAnswer, socksReply, type Destination } from './socks-request.ts';
import { ProxyRefusal, throughProxy } from './upstream.ts';

/** The one way out of a browser: a SOCKS5 server of this machine that lets through what the guard lets through, to exactly the addresses that the guard looked at. */
export interface Gate {
  readonly port: number;
  /** Ends every connection. */
  close(): Promise<void>;
}

/**
 * Opens a gate on a port of its own of the loopback address. Whoever else finds it can reach only what the page itself has already asked for. `taps` gives each
 * connection somebody who sees its first bytes.
 */
export async function openGate(guard: Guard, taps?: (to: Destination) => HandshakeTap): Promise<Gate> {
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (client) => {
    keep(client);
    serve(client).catch(() => {
      client.destroy();
    });
  });
  const serve = async (client: Socket) => {
    const to = await readSocksRequest(client);
    const admitted = await guard.admit(to);
    if ('refused' in admitted) {
      client.end(socksAnswer(socksReply.notAllowed));
      return;
    }
    let remote: Socket;
    try {
      remote = await dial(guard, to, admitted.addresses);
    } catch (error) {
      guard.failed(to, reasonOf(error));
      client.end(socksAnswer(socksReply.hostUnreachable));
      return;
    }
    keep(remote);
    guard.connected(to, remote.remoteAddress ?? '');
    if (client.destroyed) {
      remote.destroy();
      return;
    }
    client.write(socksAnswer(socksReply.done));
    join(client, remote, taps?.(to));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function dial(guard: Guard, to: Destination, addresses: readonly string[]): Promise<Socket> {
  if (guard.route.kind !== 'direct') return throughProxy(guard.route, to);
  const [first] = addresses;
  if (first === undefined) throw new ProxyRefusal('name-not-resolved');
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const socket = connect({
    // The name is only a word here: what it means was decided by the guard, once.
    host: 'pinned.invalid',
    port: to.port,
    allowHalfOpen: true,
    noDelay: true,
    autoSelectFamily: true,
    lookup: (_name, { all }, done) => {
      if (all === true) done(null, found);
      else done(null, first, found[0]?.family);
    },
  });
  socket.setTimeout(30_000, () => socket.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
  await once(socket, 'connect');
  socket.setTimeout(0);
  return socket;
}

/** Passes on both directions, half-closed ends and resets. */
function join(client: Socket, remote: Socket, tap: HandshakeTap | undefined): void {
  if (tap !== undefined) {
    const sent = (chunk: Buffer) => {
      if (!tap.sent(chunk)) client.off('data', sent);
    };
    const received = (chunk: Buffer) => {
      if (!tap.received(chunk)) remote.off('data', received);
    };
    client.on('data', sent);
    remote.on('data', received);
  }
  client.pipe(remote);
  remote.pipe(client);
  const reset = (other: Socket) => (error: Error & { code?: string }) => {
    if (error.code === 'ECONNRESET') other.resetAndDestroy();
    else other.destroy();
  };
  client.once('error', reset(remote));
  remote.once('error', reset(client));
  client.once('close', () => remote.destroySoon());
  remote.once('close', () => client.destroySoon());
}

const systemReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'timed-out',
  ENETUNREACH: 'address-unreachable',
  EHOSTUNREACH: 'address-unreachable',
  ECONNRESET: 'connection-reset',
};

function reasonOf(error: unknown): string {
  if (error instanceof ProxyRefusal) return error.reason;
  const codes = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  for (const one of codes)
    if (one instanceof Error && 'code' in one) return systemReasons[String(one.code)] ?? 'connection-failed';
  return 'connection-failed';
}
