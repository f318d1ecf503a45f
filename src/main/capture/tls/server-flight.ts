import { brotliDecompressSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { readBytes } from './byte-reader.ts';
import { recordOpener, suites } from './record-key.ts';
import { readServerHello, type ServerHello } from './server-hello.ts';

/** What a server showed of itself at the beginning of a connection. */
export interface ServerFlight {
  readonly protocol: string;
  readonly cipher: string;
  /** The chain in DER, as it was sent. */
  readonly certificates: readonly Buffer[];
}

const record = { changeCipherSpec: 20, handshake: 22, data: 23 } as const;
const message = { serverHello: 2, certificate: 11, compressedCertificate: 25 } as const;
/** No chain is larger; a smaller one may say that it is. */
const MOST = 1 << 20;

/** Reads the chain that a server sent, with the secret of its handshake where it speaks TLS 1.3. Null where there is none: the connection was resumed, cut short, or of another kind. */
export function readServerFlight(received: Buffer, secret: Buffer | null): ServerFlight | null {
  try {
    return readFlight(received, secret);
  } catch {
    return null;
  }
}

function readFlight(received: Buffer, secret: Buffer | null): ServerFlight | null {
  const records = readBytes(received);
  let pending = Buffer.alloc(0);
  let hello: ServerHello | null = null;
  let open: ((header: Buffer, sealed: Buffer) => Buffer) | null = null;
  while (records.left > 5) {
    const header = records.part(5);
    const body = records.part(header.readUInt16BE(3));
    const type = header[0];
    if (type === record.changeCipherSpec) continue;
    const words = type === record.data && open !== null ? innerHandshake(open(header, body)) : body;
    if (type !== record.handshake && type !== record.data) return null;
    pending = Buffer.concat([pending, words]);
    for (let taken = nextMessage(pending); taken !== null; taken = nextMessage(pending)) {
      pending = taken.rest;
      if (taken.type === message.serverHello) {
        const read = readServerHello(taken.body);
        if (read.isRetry) continue;
        hello = read;
        const suite = suites.get(read.cipher);
        if (read.version === 0x0304 && secret !== null && suite !== undefined)
          open = recordOpener(secret, suite);
        else if (read.version === 0x0304) return null;
      }
      const certificates = chainOf(taken, hello);
      if (certificates !== null && hello !== null) return { ...named(hello), certificates };
    }
  }
  return null;
}

interface Message {
  readonly type: number;
  readonly body: Buffer;
}

function nextMessage(pending: Buffer): (Message & { readonly rest: Buffer<ArrayBuffer> }) | null {
  if (pending.length < 4) return null;
  const length = pending.readUIntBE(1, 3);
  if (pending.length < 4 + length) return null;
  return {
    type: pending.readUInt8(0),
    body: pending.subarray(4, 4 + length),
    rest: Buffer.from(pending.subarray(4 + length)),
  };
}

/** The words of an opened record without their padding; nothing where they are of no handshake. */
function innerHandshake(opened: Buffer): Buffer {
  let end = opened.length;
  while (end > 0 && opened[end - 1] === 0) end--;
  return opened[end - 1] === record.handshake ? opened.subarray(0, end - 1) : Buffer.alloc(0);
}

/** Certificate (RFC 8446 section 4.4.2, RFC 5246 section 7.4.2) and its compressed form (RFC 8879). */
function chainOf({ type, body }: Message, hello: ServerHello | null): readonly Buffer[] | null {
  if (type === message.compressedCertificate)
    return chainOf({ type: message.certificate, body: decompressed(body) }, hello);
  if (type !== message.certificate) return null;
  const reader = readBytes(body);
  const isNew = hello?.version === 0x0304;
  if (isNew) reader.prefixed(1);
  const list = readBytes(reader.prefixed(3));
  const chain: Buffer[] = [];
  while (list.left > 0) {
    chain.push(Buffer.from(list.prefixed(3)));
    if (isNew) list.prefixed(2);
  }
  return chain;
}

function decompressed(body: Buffer): Buffer {
  const reader = readBytes(body);
  const way = reader.number(2);
  reader.number(3);
  const packed = reader.prefixed(3);
  const limit = { maxOutputLength: MOST };
  if (way === 1) return inflateSync(packed, limit);
  return way === 2 ? brotliDecompressSync(packed, limit) : zstdDecompressSync(packed, limit);
}

const versions: Readonly<Record<number, string>> = {
  0x0301: 'TLS 1.0',
  0x0302: 'TLS 1.1',
  0x0303: 'TLS 1.2',
  0x0304: 'TLS 1.3',
};

function named({ version, cipher }: ServerHello): { readonly protocol: string; readonly cipher: string } {
  const number = `0x${cipher.toString(16).padStart(4, '0')}`;
  return { protocol: versions[version] ?? '', cipher: suites.get(cipher)?.name ?? number };
}
