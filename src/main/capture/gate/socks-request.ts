import type { Socket } from 'node:net';
import { takeBytes } from './take-bytes.ts';

/** Where somebody wants to be connected to: a name, or an address without brackets. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/** Answers of a SOCKS server: RFC 1928 section 6. */
export const socksReply = {
  done: 0,
  failed: 1,
  notAllowed: 2,
  networkUnreachable: 3,
  hostUnreachable: 4,
  refused: 5,
} as const;

/** Reads the greeting and the request of a SOCKS5 client that needs no password (RFC 1928). Rejects where it speaks otherwise; nothing was answered to the request then. */
export async function readSocksRequest(socket: Socket): Promise<Destination> {
  const [version, methods = 0] = await takeBytes(socket, 2);
  if (version !== 5) throw new Error('the client does not speak SOCKS5');
  const offered = await takeBytes(socket, methods);
  if (!offered.includes(0)) throw new Error('the client wants to show a password');
  socket.write(Buffer.from([5, 0]));
  const [, command, , type] = await takeBytes(socket, 4);
  if (command !== 1) throw new Error('only connections are made');
  const host = await readHost(socket, type);
  return { host, port: (await takeBytes(socket, 2)).readUInt16BE() };
}

async function readHost(socket: Socket, type: number | undefined): Promise<string> {
  if (type === 1) return (await takeBytes(socket, 4)).join('.');
  if (type === 4) {
    const words = (await takeBytes(socket, 16)).toString('hex').match(/.{4}/g) ?? [];
    return words.join(':');
  }
  if (type !== 3) throw new Error('this kind of address is unknown');
  const [length = 0] = await takeBytes(socket, 1);
  return (await takeBytes(socket, length)).toString('latin1');
}

/** The answer to a request; the address in it is left empty, since no client needs it. */
export function socksAnswer(reply: number): Buffer {
  return Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]);
}
