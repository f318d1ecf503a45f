import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodies } from './hard-bodies.ts';
import { documents } from './hard-documents.ts';
import { redirects } from './hard-redirects.ts';
import { followSocket } from './hard-sockets.ts';

/** One request as the server met it, and what it sent in answer, before any coding. */
export interface Served {
  readonly method: string;
  /** The whole address as the browser asked for it. */
  readonly url: string;
  /** With its query. */
  readonly path: string;
  status: number;
  /** The decoded bytes that were sent so far. */
  bytes: number;
  /** Of these bytes, in hex. */
  readonly sha256: () => string;
  /** False for what was cut off or has not ended. */
  whole: boolean;
  /** What came with the request. */
  requestBody: Buffer;
  readonly fields: IncomingMessage['headers'];
}

/** What a page of the server works with. `send` sends bytes of the body as they are and writes them down; `coded` those that stand for `plain`. */
export interface Turn {
  readonly request: IncomingMessage | Http2ServerRequest;
  readonly response: ServerResponse;
  readonly served: Served;
  /** Path without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Where this server is reached by a name of another site. */
  readonly other: string;
  head(status: number, fields?: Readonly<Record<string, string | readonly string[]>>): void;
  send(bytes: Buffer | string): void;
  coded(wire: Buffer, plain: Buffer): void;
  /** Ends the answer: it is whole. */
  end(): void;
  /** Writes a whole answer past the rules of HTTP, of which `plain` is the body. */
  raw(wire: Buffer, plain: Buffer): void;
}

export interface HardServer {
  /** `http://127.0.0.1:PORT`; the same pages are another site under `other`, `http://localhost:PORT`. */
  readonly origin: string;
  readonly other: string;
  /** HTTP/2 over TLS with a certificate that nobody trusts; null where openssl is missing. */
  readonly secure: string | null;
  /** Every request in the order in which it came; handshakes of sockets are in `handshakes`. */
  readonly log: readonly Served[];
  readonly handshakes: readonly string[];
  /** What sockets carried, as the server saw it. */
  readonly frames: readonly {
    readonly direction: 'in' | 'out';
    readonly opcode: number;
    readonly data: Buffer;
  }[];
  close(): Promise<void>;
}

/** Starts a server of hard pages on a free port; it keeps its own log of everything that it was asked and every byte that it sent. */
export async function hardServer(): Promise<HardServer> {
  const log: Served[] = [];
  const handshakes: string[] = [];
  const frames: { direction: 'in' | 'out'; opcode: number; data: Buffer }[] = [];
  const sockets = new Set<Socket>();
  const answer = async (scheme: string, request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? String(request.headers[':authority'] ?? '');
    const turn = turnOf(`${scheme}://${host}`, request, response);
    // Some browsers ask for it and some do not: it is none of the page's.
    if (turn.path !== '/favicon.ico') log.push(turn.served);
    for (const pages of [documents, redirects, bodies]) if (await pages(turn)) return;
    turn.head(404, { 'content-type': 'text/plain' });
    turn.send('nothing here');
    turn.end();
  };
  const plain = createServer({ insecureHTTPParser: true }, (request, response) => {
    void answer('http', request, response);
  });
  plain.on('upgrade', (request, socket) => {
    handshakes.push(request.url ?? '');
    followSocket(request, socket, frames);
  });
  const credentials = selfSigned();
  const secured =
    credentials === null
      ? null
      : createSecureServer({ ...credentials, allowHTTP1: true }, (request, response) => {
          void answer('https', asOld(request), asOldAnswer(response));
        });
  const ports = await Promise.all(
    [plain, secured].map(async (one) => {
      if (one === null) return null;
      one.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => socket.destroy());
      });
      await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
      return (one.address() as AddressInfo).port;
    }),
  );
  const [port, securePort] = ports;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    other: `http://localhost:${String(port)}`,
    secure: securePort == null ? null : `https://127.0.0.1:${String(securePort)}`,
    log,
    handshakes,
    frames,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        [plain, secured].map(
          (one) => new Promise<void>((done) => (one === null ? done() : one.close(() => done()))),
        ),
      );
    },
  };
}

// The two share what is used of them here.
const asOld = (request: Http2ServerRequest | IncomingMessage) => request as unknown as IncomingMessage;
const asOldAnswer = (response: Http2ServerResponse | ServerResponse) => response as unknown as ServerResponse;

function turnOf(origin: string, request: IncomingMessage, response: ServerResponse): Turn {
  const url = new URL(request.url ?? '/', origin);
  const digest = createHash('sha256');
  const served: Served = {
    method: request.method ?? 'GET',
    url: origin + (request.url ?? '/'),
    path: request.url ?? '/',
    status: 0,
    bytes: 0,
    sha256: () => digest.copy().digest('hex'),
    whole: false,
    requestBody: Buffer.alloc(0),
    fields: request.headers,
  };
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => (served.requestBody = Buffer.concat(parts)));
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  const note = (bytes: Buffer) => {
    if (served.method === 'HEAD') return;
    served.bytes += bytes.length;
    digest.update(bytes);
  };
  return {
    request,
    response,
    served,
    path: url.pathname,
    query: url.searchParams,
    other: `http://${url.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${url.port}`,
    head(status, fields = {}) {
      served.status = status;
      response.writeHead(status, fields as Record<string, string | string[]>);
    },
    send(bytes) {
      const plain = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      note(plain);
      response.write(plain);
    },
    coded(wire, plain) {
      note(plain);
      response.write(wire);
    },
    end() {
      served.whole = true;
      response.end();
    },
    raw(wire, plain) {
      note(plain);
      Object.assign(served, { status: 200, whole: true });
      response.socket?.end(wire);
    },
  };
}

/** A certificate for this machine that nobody trusts; null where openssl is missing. */
function selfSigned(): { readonly key: Buffer; readonly cert: Buffer } | null {
  const folder = mkdtempSync(join(tmpdir(), 'hard-server-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, ...subject], {
      stdio: 'ignore',
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
