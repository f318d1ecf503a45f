import { z } from 'zod';
import type { LackingRequest } from '../../../shared/page/replay-finding.ts';
import { hear, tell, type DevTools } from '../devtools.ts';
import type { Traffic } from '../page/settle.ts';
import type { Fields } from '../recorder/exchange.ts';
import { plainUrl, type StoredAnswer, type StoredAnswers } from './stored-answers.ts';

const paused = z.object({
  requestId: z.string(),
  resourceType: z.string(),
  request: z.object({
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    postDataEntries: z.array(z.object({ bytes: z.string().optional() })).optional(),
  }),
});
type Paused = z.infer<typeof paused>;
const socket = z.object({ url: z.string() });

/** Requests that the record could not answer, and those that it did. */
export interface ServedTraffic extends Traffic {
  /** Different requests, by method and address. */
  asked(): number;
  lacking(): readonly LackingRequest[];
}

/** An answer that is asked for again and again gets slower, so that a page in a loop leaves time for the rest. */
const PATIENCE = 20;
const SLOWED_MS = 500;

/** Why a request came to nothing during the capture, by method and address. */
export type KnownFailures = (method: string, url: string) => string | undefined;

/** Answers everything that any session asks from the record, and lets nothing else through. Sessions must have been told to pause their requests. */
export function serveRecord(tools: DevTools, answers: StoredAnswers, failures: KnownFailures): ServedTraffic {
  const asked: string[] = [];
  const known = new Set<string>();
  const lacking = new Map<string, LackingRequest>();
  let pending = 0;
  const lacks = (
    { request: { url, method }, resourceType: type }: Paused,
    reason: LackingRequest['reason'],
  ) => {
    const key = `${method} ${plainUrl(url)}`;
    const before = lacking.get(key);
    lacking.set(key, { url: plainUrl(url), method, type, reason, times: (before?.times ?? 0) + 1 });
  };
  const serve = async (event: Paused, session: string | undefined) => {
    const { requestId, request, resourceType } = event;
    const fail = () => {
      tell(tools, 'Fetch.failRequest', { requestId, errorReason: 'ConnectionFailed' }, session);
    };
    const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
    const found = await answers.find({
      url: request.url,
      method: request.method,
      range: rangeOf(request.headers),
      body: parts.length === 0 ? null : Buffer.concat(parts),
    });
    if (found.kind !== 'answer') {
      const failure = failures(request.method, plainUrl(request.url));
      const reason = failure === undefined ? 'not-stored' : failure === 'withheld' ? 'withheld' : 'failed';
      lacks(event, found.kind === 'fault' ? found.fault : reason);
      fail();
      return;
    }
    // A stream of events that has ended is asked for again; this is how a server says that there is no more (HTML, section 9.2.3).
    const isOver = resourceType === 'EventSource' && found.times > 1;
    if (found.times > PATIENCE) await new Promise((resolve) => setTimeout(resolve, SLOWED_MS));
    await fulfil(tools, requestId, session, isOver ? nothing : found.answer).catch(fail);
  };
  hear(tools, 'Fetch.requestPaused', paused, (event, session) => {
    const key = `${event.request.method} ${plainUrl(event.request.url)}`;
    asked.push(key);
    known.add(key);
    pending++;
    serve(event, session)
      .catch(() => {
        tell(tools, 'Fetch.failRequest', { requestId: event.requestId, errorReason: 'Failed' }, session);
      })
      .finally(() => {
        pending--;
      });
  });
  hear(tools, 'Network.webSocketCreated', socket, ({ url }) => {
    const event = { requestId: '', resourceType: 'WebSocket', request: { url, method: 'GET', headers: {} } };
    known.add(`GET ${plainUrl(url)}`);
    lacks(event, 'socket');
  });
  return {
    exchanges: asked,
    inFlight: () => pending,
    asked: () => known.size,
    lacking: () => [...lacking.values()],
  };
}

const nothing: StoredAnswer = { status: 204, statusText: 'No Content', fields: [], body: Buffer.alloc(0) };

function rangeOf(headers: Readonly<Record<string, string>>): string | null {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'range')?.[1] ?? null;
}

async function fulfil(
  tools: DevTools,
  requestId: string,
  session: string | undefined,
  { status, statusText, fields, body }: StoredAnswer,
): Promise<void> {
  const response = {
    requestId,
    responseCode: status,
    responsePhrase: statusText === '' ? undefined : statusText,
    responseHeaders: fieldsFor(fields, body.length).map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  };
  await tools.send('Fetch.fulfillRequest', response, session);
}

/** The fields as they fit a body that is handed over decoded: its coding is left out, its length is its own. */
function fieldsFor(fields: Fields, length: number): Fields {
  const gone = /^(content-encoding|transfer-encoding|content-length|x-orig-.*|report-to|nel|alt-svc)$/i;
  const kept = fields.filter(([name]) => !gone.test(name));
  return [...kept, ['content-length', String(length)]];
}
