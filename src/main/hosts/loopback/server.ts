import { createServer } from 'node:http';
import { z } from 'zod';
import { assertNever } from '../../../shared/model/error.ts';
import { answerHeaders } from '../window/headers.ts';
import { lockEvidence, lockSavedPage } from '../window/lock-evidence.ts';
import { serveWindow } from '../window/serve-window.ts';
import { letThrough } from './body-stream.ts';
import { createEventStreams } from './event-stream.ts';
import { admit, cookieName } from './gate.ts';
import { readJson } from './read-json.ts';
import { send, toRequest } from './web-bridge.ts';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { App } from '../../app/host.ts';
import type { StaticFiles } from '../window/static-files.ts';
import type { Body } from './read-json.ts';
import type { Route } from './gate.ts';
import type { Session } from './session.ts';

const call = z.object({ name: z.string(), input: z.unknown() });
const sessionRequest = z.object({ token: z.string() });

/** What the server puts to work. */
export interface Served {
  readonly app: App;
  readonly files: StaticFiles;
  readonly session: Session;
  /** Hears of a fault of the program itself, for the terminal; never of anything in a request. */
  readonly report: (fault: unknown) => void;
}

/** The HTTP server of this host, not yet listening. Closing it ends the event streams. */
export function createLoopbackServer(served: Served): Server {
  const streams = createEventStreams(served.app);
  const server = createServer({ requireHostHeader: true }, (incoming, outgoing) => {
    const authority = `127.0.0.1:${String(incoming.socket.localPort)}`;
    const knock = { method: incoming.method ?? '', target: incoming.url ?? '', headers: incoming.headers };
    const admission = admit(knock, authority, served.session);
    if (!admission.admitted) {
      refuse(outgoing, admission.status, admission.allow === undefined ? {} : { allow: admission.allow });
      letThrough(incoming);
      return;
    }
    if (admission.route.to === 'events') {
      streams.open(outgoing);
      return;
    }
    respond(admission.route, incoming, outgoing, served).catch((fault: unknown) => {
      // A browser that left is no fault.
      if (outgoing.destroyed) return;
      served.report(fault);
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, 500);
    });
  });
  const close = server.close.bind(server);
  server.close = (done) => {
    streams.endAll();
    return close(done);
  };
  // A file may take hours to arrive from a slow disk; a request's head may not.
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  return server;
}

async function respond(
  route: Exclude<Route, { to: 'events' }>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { app, files, session }: Served,
): Promise<void> {
  switch (route.to) {
    case 'window': {
      const response = serveWindow(files, route.address);
      return response === null ? refuse(outgoing, 404) : send(response, outgoing);
    }
    case 'session':
      return answerSession(await readJson(incoming), outgoing, session);
    case 'rpc':
      return answerCall(await readJson(incoming), outgoing, app);
    case 'saved':
    case 'intake':
    case 'evidence': {
      const gone = new AbortController();
      outgoing.on('close', () => gone.abort());
      const response = await app.fetch(toRequest(incoming, route.url, gone.signal));
      await send(route.to === 'saved' ? lockSavedPage(response) : lockEvidence(response), outgoing);
      letThrough(incoming);
      return;
    }
    default:
      return assertNever(route);
  }
}

function answerSession(body: Body, outgoing: ServerResponse, session: Session): void {
  if (!body.ok) return refuse(outgoing, body.reason === 'too-large' ? 413 : 400);
  const request = sessionRequest.safeParse(body.value);
  const secrets = request.success ? session.exchange(request.data.token) : null;
  if (secrets === null) return refuse(outgoing, 401);
  // Not `Secure`: loopback has no TLS, and WebKit and Firefox drop such a cookie there.
  const cookie = `${cookieName}=${secrets.cookie}; Path=/; HttpOnly; SameSite=Strict`;
  outgoing
    .writeHead(200, { ...answerHeaders, 'set-cookie': cookie })
    .end(JSON.stringify({ key: secrets.key }));
}

async function answerCall(body: Body, outgoing: ServerResponse, app: App): Promise<void> {
  if (!body.ok) return refuse(outgoing, body.reason === 'too-large' ? 413 : 400);
  const request = call.safeParse(body.value);
  if (!request.success) return refuse(outgoing, 400);
  const answer = await app.call(request.data.name, request.data.input);
  outgoing.writeHead(200, answerHeaders).end(JSON.stringify(answer));
}

function refuse(outgoing: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  outgoing.writeHead(status, { ...answerHeaders, ...headers }).end();
}
