import { readBytes } from './byte-reader.ts';

/** What a server chose. */
export interface ServerHello {
  /** 0x0304 for TLS 1.3. */
  readonly version: number;
  readonly cipher: number;
  /** Set where the server asks to be greeted once more (RFC 8446 section 4.1.4). */
  readonly isRetry: boolean;
}

const RETRY = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';
const SUPPORTED_VERSIONS = 43;

/** Reads a ServerHello (RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3). Throws where it is none. */
export function readServerHello(body: Buffer): ServerHello {
  const reader = readBytes(body);
  let version = reader.number(2);
  const isRetry = reader.part(32).toString('hex') === RETRY;
  reader.prefixed(1);
  const cipher = reader.number(2);
  reader.number(1);
  if (reader.left >= 2) {
    const extensions = readBytes(reader.prefixed(2));
    while (extensions.left > 0) {
      const type = extensions.number(2);
      const value = extensions.prefixed(2);
      if (type === SUPPORTED_VERSIONS) version = value.readUInt16BE();
    }
  }
  return { version, cipher, isRetry };
}

/** The random number of the client, by which its keys are known, from the first bytes that it sent; null where these are no ClientHello. */
export function clientRandom(sent: Buffer): string | null {
  // Record header 5, handshake header 4, version 2, then 32 bytes.
  return sent.length >= 43 && sent[0] === 22 && sent[5] === 1 ? sent.subarray(11, 43).toString('hex') : null;
}
