import { z } from 'zod';
import { hear, type DevTools } from '../devtools.ts';
import { fieldsOf, fieldsOfBlock, type Exchange, type Fields } from './exchange.ts';
import type { Line, Logs } from './log-lines.ts';

const headers = z.record(z.string(), z.string());
const created = z.object({ requestId: z.string(), url: z.string() });
const asked = z.object({ requestId: z.string(), wallTime: z.number(), request: z.object({ headers }) });
const answered = z.object({
  requestId: z.string(),
  response: z.object({
    status: z.int(),
    /** Told by the gate that the socket was opened through. */
    remoteIPAddress: z.string().optional(),
    statusText: z.string(),
    headers,
    headersText: z.string().optional(),
    requestHeaders: headers.optional(),
    requestHeadersText: z.string().optional(),
  }),
});
const frame = z.object({
  requestId: z.string(),
  response: z.object({ opcode: z.number(), payloadData: z.string() }),
});
const message = z.object({
  requestId: z.string(),
  eventName: z.string(),
  eventId: z.string(),
  data: z.string(),
});
const closed = z.object({ requestId: z.string() });
const failed = z.object({ requestId: z.string(), errorMessage: z.string() });

const now = () => new Date().toISOString();

/**
 * Writes down what sockets and streams of events carried, into `logs`, and their handshakes. `urlOf` names a request; `keep` says whether so many bytes more may be
 * kept: what is over is counted in a line of its own.
 */
export function followSockets(
  tools: DevTools,
  logs: Logs,
  urlOf: (requestId: string) => string,
  keep: (bytes: number) => boolean,
): void {
  const sockets = new Map<string, Exchange>();
  const note = (level: string, { url }: Exchange, text: string) => {
    logs.console.push({ at: now(), level, text, url, line: 0 });
  };
  hear(tools, 'Network.webSocketCreated', created, ({ requestId, url }, session) => {
    const made = handshakeOf(requestId, url, session);
    sockets.set(requestId, made);
    logs.handshakes.push(made);
  });
  hear(tools, 'Network.webSocketWillSendHandshakeRequest', asked, ({ requestId, request }) => {
    const one = sockets.get(requestId);
    if (one !== undefined) one.requestFields = fieldsOf(request.headers);
  });
  hear(tools, 'Network.webSocketHandshakeResponseReceived', answered, ({ requestId, response }) => {
    const one = sockets.get(requestId);
    if (one === undefined) return;
    const { status, statusText, headersText, requestHeaders, requestHeadersText } = response;
    const raw = requestHeadersText === undefined ? null : fieldsOfBlock(requestHeadersText);
    if (raw !== null || requestHeaders !== undefined)
      one.requestFields = raw ?? fieldsOf(requestHeaders ?? {});
    const fields: Fields =
      (headersText === undefined ? null : fieldsOfBlock(headersText)) ?? fieldsOf(response.headers);
    one.headerBlock = headersText ?? null;
    one.answer = {
      status,
      statusText,
      fields,
      mimeType: '',
      address: response.remoteIPAddress ?? '',
      port: null,
      protocol: 'http/1.1',
      fromServiceWorker: false,
      security: null,
    };
    one.finished = true;
    if (status !== 101) one.failure = { reason: 'handshake-refused', detail: String(status) };
  });
  const carried =
    (direction: 'sent' | 'received') =>
    ({ requestId, response: { opcode, payloadData } }: z.infer<typeof frame>) => {
      const url = sockets.get(requestId)?.url ?? '';
      const payload = opcode === 1 ? { text: payloadData } : { base64: payloadData };
      const line: Line = { at: now(), url, socket: requestId, direction, opcode };
      const isKept = keep(payloadData.length);
      logs.websocket.push(isKept ? { ...line, ...payload } : { ...line, left: payloadData.length });
    };
  hear(tools, 'Network.webSocketFrameSent', frame, carried('sent'));
  hear(tools, 'Network.webSocketFrameReceived', frame, carried('received'));
  hear(tools, 'Network.webSocketClosed', closed, ({ requestId }) => {
    const one = sockets.get(requestId);
    if (one !== undefined) note('websocket-closed', one, '');
  });
  hear(tools, 'Network.webSocketFrameError', failed, ({ requestId, errorMessage }) => {
    const one = sockets.get(requestId);
    if (one === undefined) return;
    note('websocket-error', one, errorMessage);
    if (!one.finished) one.failure = { reason: 'handshake-failed', detail: errorMessage };
    one.finished = true;
  });
  hear(tools, 'Network.eventSourceMessageReceived', message, ({ requestId, eventName, eventId, data }) => {
    const line: Line = { at: now(), url: urlOf(requestId), event: eventName, id: eventId };
    logs.sse.push(keep(data.length) ? { ...line, data } : { ...line, left: data.length });
  });
}

function handshakeOf(requestId: string, url: string, session: string | undefined): Exchange {
  return {
    requestId,
    session,
    url,
    method: 'GET',
    type: 'WebSocket',
    startedAt: now(),
    requestFields: [],
    requestBody: Buffer.alloc(0),
    answer: null,
    headerBlock: null,
    body: null,
    truncated: null,
    failure: null,
    finished: false,
  };
}
