import { request } from 'node:http';
import { createSession } from '../../../../src/main/hosts/loopback/session.ts';
import { createLoopbackServer } from '../../../../src/main/hosts/loopback/server.ts';
import { listen } from '../../../../src/main/hosts/loopback/listen.ts';
import type { AppEvent } from '../../../../src/shared/contract/events.ts';
import type { App } from '../../../../src/main/app/host.ts';

/** An app that answers every call with its own input and keeps what it was sent. */
export interface EchoApp extends App {
  readonly received: { name: string; input: unknown }[];
  readonly uploads: { url: string; bytes: number }[];
  readonly listeners: Set<(event: AppEvent) => void>;
}

function createEchoApp(answerUpload: (request: Request) => Promise<Response>): EchoApp {
  const received: { name: string; input: unknown }[] = [];
  const uploads: { url: string; bytes: number }[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    received,
    uploads,
    listeners,
    call(name, input) {
      received.push({ name, input });
      return Promise.resolve({ ok: true, value: { name, input } });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fetch: (incoming) => answerUpload(incoming),
    close: () => Promise.resolve(),
  };
}

/** What came back, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What is sent. A header set to null is left out, one that is missing has the value a browser on this page would send. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Buffer;
}

export interface OpenHost {
  readonly port: number;
  readonly token: string;
  readonly app: EchoApp;
  readonly faults: unknown[];
  send(sent: Sent): Promise<Answer>;
  /** Exchanges the token; answers with the headers that a signed-in page sends. */
  enter(): Promise<{ cookie: string; 'x-holdfast-key': string }>;
  close(): Promise<void>;
}

const files = new Map([
  [
    '/index.html',
    {
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.from('<meta property="csp-nonce" nonce="HOLDFAST-NONCE">'),
    },
  ],
  ['/assets/a.js', { contentType: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {}') }],
]);

/** A real server on a free port with an app that only echoes. */
export async function openHost(
  answerUpload: (request: Request) => Promise<Response> = () => Promise.resolve(new Response('{}')),
): Promise<OpenHost> {
  const session = createSession();
  const app = createEchoApp(answerUpload);
  const faults: unknown[] = [];
  const server = createLoopbackServer({ app, files, session, report: (fault) => faults.push(fault) });
  const port = await listen(server, 0);
  const send = (sent: Sent) => sendRaw(port, sent);
  return {
    port,
    token: session.token,
    app,
    faults,
    send,
    async enter() {
      const answer = await send({
        method: 'POST',
        path: '/session',
        body: JSON.stringify({ token: session.token }),
      });
      const [cookie = ''] = answer.headers['set-cookie'] ?? [];
      const parsed = JSON.parse(answer.body) as { key: string };
      return { cookie: cookie.split(';')[0] ?? '', 'x-holdfast-key': parsed.key };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendRaw(port: number, { method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
  const authority = `127.0.0.1:${String(port)}`;
  const usual = method === 'POST' ? { host: authority, origin: `http://${authority}` } : { host: authority };
  const all = Object.entries({ ...usual, ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: Object.fromEntries(all),
        setHost: false,
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('error', reject);
        incoming.once('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
