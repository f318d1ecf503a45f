import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { ClockError } from './clock-error.ts';
import { answers, encodeRequest, readReply, type SntpReply } from './sntp-packet.ts';

const PORT = 123;
/** A datagram may get lost: it is sent again, each time with a new cookie. */
const ATTEMPTS = 3;

/** A server as the person names it. */
export interface TimeServer {
  readonly host: string;
  readonly port: number;
  /** How records name it: printable ASCII, the port only where it is not the usual one. */
  readonly name: string;
}

/** How far this machine's clock is from a server's. */
export interface ClockOffset {
  /** This machine's clock minus the server's, in milliseconds: positive where this machine is ahead. */
  readonly offsetMs: number;
  /** What the answer took on its way, both ways together; half of it bounds the error of the offset. */
  readonly roundTripMs: number;
  readonly stratum: number;
}

export interface AskTimeOptions {
  readonly signal?: AbortSignal;
  /** For the whole exchange. */
  readonly timeoutMs?: number;
  /** Milliseconds since 1970 on this machine's clock. */
  readonly now: () => number;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
}

/** Reads `HOST`, `HOST:PORT`, `IPv6` or `[IPv6]:PORT`. Throws BAD_SERVER. */
export function parseTimeServer(text: string): TimeServer {
  const [, bracketed, plain, port] =
    /^(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,187}[A-Za-z0-9])?))(?::([1-9][0-9]{0,4}))?$/.exec(
      text,
    ) ?? [];
  const host = isIPv6(text) ? text : (bracketed ?? plain);
  const number = port === undefined ? PORT : Number(port);
  if (host === undefined || (bracketed !== undefined && !isIPv6(bracketed)) || number > 65_535)
    throw new ClockError(
      'BAD_SERVER',
      'a time server is given as a name or an address, with :PORT where it has one',
    );
  const shown = host.includes(':') ? `[${host}]` : host;
  return { host, port: number, name: number === PORT ? shown : `${shown}:${String(number)}` };
}

/**
 * Compares this machine's clock with a server's over SNTP (RFC 5905 section 14). It asks exactly this server, and only now. Rejects with
 * ClockError and never with anything else.
 */
export async function askTime(server: TimeServer, options: AskTimeOptions): Promise<ClockOffset> {
  const { signal, timeoutMs = 6000 } = options;
  const address = await lookup(server.host).catch((cause: unknown) => {
    throw new ClockError(
      'UNREACHABLE',
      'the time server cannot be found: check its name and the connection',
      { cause },
    );
  });
  for (let attempt = 1; ; attempt += 1) {
    if (signal?.aborted === true) throw new ClockError('CANCELLED', 'comparing the clock was cancelled');
    const socket = createSocket(address.family === 6 ? 'udp6' : 'udp4');
    try {
      return await exchange(socket, address.address, server.port, timeoutMs / ATTEMPTS, options);
    } catch (error) {
      const isLost = error instanceof ClockError && error.code === 'TIMED_OUT';
      if (!isLost || attempt === ATTEMPTS) throw error;
    } finally {
      socket.close();
    }
  }
}

function exchange(
  socket: Socket,
  address: string,
  port: number,
  timeoutMs: number,
  { now, monotonic, signal }: AskTimeOptions,
): Promise<ClockOffset> {
  const cookie = randomBytes(8);
  return new Promise((resolve, reject) => {
    let sentAt = { wall: 0, mono: 0 };
    const timer = setTimeout(() => {
      settle(() => reject(new ClockError('TIMED_OUT', 'the time server did not answer in time')));
    }, timeoutMs);
    const cancelled = () => {
      settle(() => reject(new ClockError('CANCELLED', 'comparing the clock was cancelled')));
    };
    const settle = (end: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      end();
    };
    const unreachable = (cause: unknown) => {
      settle(() => reject(new ClockError('UNREACHABLE', 'the time server cannot be reached', { cause })));
    };
    signal?.addEventListener('abort', cancelled);
    socket.on('error', unreachable);
    socket.on('message', (packet) => {
      const taken = monotonic() - sentAt.mono;
      if (!answers(packet, cookie)) return;
      settle(() => {
        try {
          resolve(offsetOf(readReply(packet, sentAt.wall), sentAt.wall, taken));
        } catch (error) {
          reject(error instanceof Error ? error : new Error('unreadable', { cause: error }));
        }
      });
    });
    // Connected: what others send to this port is not delivered, and a closed port there is told.
    socket.once('connect', () => {
      sentAt = { wall: now(), mono: monotonic() };
      socket.send(encodeRequest(cookie), (error) => {
        if (error !== null) unreachable(error);
      });
    });
    socket.connect(port, address);
  });
}

/** RFC 5905 section 8, figure 17, with the sign of our records. The wall clock is read once: it may be set while we wait. */
function offsetOf({ received, sent, stratum }: SntpReply, asked: number, taken: number): ClockOffset {
  const theirs = (received + sent) / 2;
  const ours = asked + taken / 2;
  return {
    offsetMs: Math.round(ours - theirs),
    roundTripMs: Math.max(0, Math.round(taken - (sent - received))),
    stratum,
  };
}
