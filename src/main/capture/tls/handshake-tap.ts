/** Sees the first bytes of a connection pass. Each call answers whether it wants more of that direction. */
export interface HandshakeTap {
  sent(chunk: Buffer): boolean;
  received(chunk: Buffer): boolean;
}

/** The first bytes of a connection, both ways. */
export interface Beginning extends HandshakeTap {
  readonly client: () => Buffer;
  readonly server: () => Buffer;
}

/** A handshake of TLS, with a long chain, fits. */
const CLIENT_MOST = 4 << 10;
const SERVER_MOST = 64 << 10;
const HANDSHAKE = 22;

/** Keeps the beginning of a connection that speaks TLS, and nothing of any other. */
export function keepBeginning(): Beginning {
  const parts = { client: [] as Buffer[], server: [] as Buffer[] };
  const sizes = { client: 0, server: 0 };
  const take = (side: 'client' | 'server', most: number) => (chunk: Buffer) => {
    if (sizes[side] === 0 && chunk[0] !== HANDSHAKE) return false;
    parts[side].push(Buffer.from(chunk.subarray(0, most - sizes[side])));
    sizes[side] += chunk.length;
    return sizes[side] < most;
  };
  return {
    sent: take('client', CLIENT_MOST),
    received: take('server', SERVER_MOST),
    client: () => Buffer.concat(parts.client),
    server: () => Buffer.concat(parts.server),
  };
}
