import type { Spool } from '../blob.ts';
import { hear, tell, type DevTools } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import { createBodies } from './bodies.ts';
import * as events from './events.ts';
import {
  announcedLength,
  fieldsOf,
  fieldsOfBlock,
  type Answer,
  type Exchange,
  type Failure,
} from './exchange.ts';
import type { Line } from './logs.ts';

/** Everything that was asked and answered so far. */
export interface NetworkRecord {
  readonly exchanges: readonly Exchange[];
  readonly lines: readonly Line[];
  /** Requests that still get something; bodies that have stood still for a while, and streams, do not count. */
  inFlight(): number;
  urlOf(requestId: string): string;
  /** Waits for bodies that are on their way to us. What comes is a copy in which everything unfinished is written down as such; recording goes on. */
  snapshot(): Promise<NetworkSnapshot>;
}

/** What was asked and answered up to a moment, apart from anything later. */
export interface NetworkSnapshot {
  readonly exchanges: readonly Exchange[];
  readonly lines: readonly Line[];
}

/** A body without news for this long does not keep the page from being settled. */
const STALLED_MS = 3000;

const now = () => new Date().toISOString();

/** Records every request of every session from now on. Requests to addresses that the guard refuses never leave the browser. */
export function recordNetwork(tools: DevTools, guard: Guard, spool: Spool): NetworkRecord {
  const bodies = createBodies(tools, spool);
  const exchanges: Exchange[] = [];
  const hops = new Map<string, Exchange[]>();
  const refused = new Map<string, Failure>();
  const news = new Map<string, number>();
  const lines: Line[] = [];
  const work = new Set<Promise<void>>();
  const latest = (requestId: string) => hops.get(requestId)?.at(-1);
  const log = (event: string, one: Exchange, more: object = {}) => {
    lines.push(lineOf(event, one, more));
  };
  const background = (job: Promise<void>) => {
    const quiet = job.catch(() => undefined).finally(() => work.delete(quiet));
    work.add(quiet);
  };
  const fail = (one: Exchange, failure: Failure) => {
    one.failure ??= failure;
    one.finished = true;
    log('failed', one, { reason: one.failure.reason });
  };

  hear(tools, 'Network.requestWillBeSent', events.requestWillBeSent, (event, session) => {
    const before = latest(event.requestId);
    news.set(event.requestId, performance.now());
    if (before !== undefined && event.redirectResponse === undefined) return;
    if (/^(data|blob|about):/.test(event.request.url)) return;
    if (before !== undefined && event.redirectResponse !== undefined) {
      before.answer = answerOf(event.redirectResponse);
      before.finished = true;
      log('redirect', before);
    }
    const made = exchangeOf(event, session);
    exchanges.push(made);
    hops.set(event.requestId, [...(hops.get(event.requestId) ?? []), made]);
    log('request', made);
  });
  const extras = new Map<string, { requests: number; answers: number }>();
  const turn = (requestId: string, of: 'requests' | 'answers') => {
    const counted = extras.get(requestId) ?? { requests: 0, answers: 0 };
    extras.set(requestId, counted);
    const index = counted[of]++;
    return () => hops.get(requestId)?.[index];
  };
  // They may come before the event that they belong to: looked at again when the record is closed.
  const later: (() => void)[] = [];
  hear(tools, 'Network.requestWillBeSentExtraInfo', events.requestExtra, ({ requestId, headers }) => {
    const of = turn(requestId, 'requests');
    later.push(() => {
      const one = of();
      if (one !== undefined) one.requestFields = fieldsOf(headers);
    });
  });
  hear(
    tools,
    'Network.responseReceivedExtraInfo',
    events.responseExtra,
    ({ requestId, headers, headersText }) => {
      const of = turn(requestId, 'answers');
      later.push(() => {
        const one = of();
        if (one?.answer == null) return;
        one.headerBlock = headersText ?? null;
        const fields = (headersText === undefined ? null : fieldsOfBlock(headersText)) ?? fieldsOf(headers);
        one.answer = { ...one.answer, fields };
      });
    },
  );
  hear(tools, 'Network.responseReceived', events.responseReceived, ({ requestId, response }, session) => {
    const one = latest(requestId);
    // The PDF viewer's own page comes as a second answer under the PDF's address; the first one is the server's.
    if (one === undefined || one.answer !== null) return;
    news.set(requestId, performance.now());
    one.answer = answerOf(response);
    if (guard.isForbiddenPeer(one.answer.address)) refused.set(requestId, privatePeer);
    else bodies.begin(requestId, session);
    log('response', one);
  });
  hear(tools, 'Network.dataReceived', events.dataReceived, ({ requestId }) => {
    news.set(requestId, performance.now());
  });
  const complete = async (one: Exchange, failed: Failure | null) => {
    const { requestId } = one;
    const forbidden = refused.get(requestId);
    if (forbidden !== undefined) {
      fail(one, forbidden);
      return;
    }
    if (one.answer === null) {
      fail(one, failed ?? { reason: 'no-answer', detail: '' });
      return;
    }
    const found = await bodies.finish(requestId, one.session);
    const announced = announcedLength(one);
    if (found !== null) one.body = found.blob;
    else if (bodies.received(requestId) === 0 && (announced ?? 0) === 0 && failed === null)
      one.body = await spool.of('');
    const length = one.body?.bytes ?? 0;
    const isAllThere = announced !== null && length === announced;
    if (announced !== null && length < announced) one.truncated = 'disconnect';
    if (one.method === 'HEAD' && failed !== null) one.body = await spool.of('');
    if (failed !== null && !isAllThere && one.method !== 'HEAD') {
      one.truncated ??= 'disconnect';
      fail(one, failed);
    } else if (one.truncated !== null)
      fail(one, { reason: 'truncated', detail: 'fewer bytes came than were announced' });
    else if (one.body === null)
      fail(one, { reason: 'body-unavailable', detail: 'the browser did not keep the body' });
    else if (found !== null && !found.isWhole) {
      one.body = null;
      fail(one, { reason: 'body-inexact', detail: 'the browser gives this text only re-encoded' });
    } else {
      one.finished = true;
      log('finished', one, { bytes: length });
    }
  };
  hear(tools, 'Network.loadingFinished', events.loadingFinished, ({ requestId }) => {
    const one = latest(requestId);
    if (one !== undefined && !one.finished) background(complete(one, null));
  });
  hear(tools, 'Network.loadingFailed', events.loadingFailed, ({ requestId, errorText, blockedReason }) => {
    const one = latest(requestId);
    if (one === undefined || one.finished) return;
    background(complete(one, { reason: reasonOf(errorText, blockedReason), detail: errorText }));
  });
  hear(tools, 'Fetch.requestPaused', events.requestPaused, (paused, session) => {
    const isAnswer = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
    background(isAnswer ? bodies.take(paused, session) : admit(paused, session));
  });
  const admit = async (paused: events.PausedEvent, session: string | undefined) => {
    const { requestId } = paused;
    const refusal = await guard.refusal(paused.request.url);
    if (refusal === null) {
      tell(tools, 'Fetch.continueRequest', { requestId }, session);
      return;
    }
    const detail = refusal === 'private' ? privatePeer.detail : 'only http and https are asked';
    refused.set(paused.networkId ?? requestId, { reason: `refused-${refusal}`, detail });
    tell(tools, 'Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }, session);
  };

  return {
    exchanges,
    lines,
    urlOf: (requestId) => latest(requestId)?.url ?? '',
    inFlight() {
      const recent = performance.now() - STALLED_MS;
      return exchanges.filter(
        (one) =>
          !one.finished &&
          !(bodies.isStreamed(one.requestId) && one.type === 'EventSource') &&
          (news.get(one.requestId) ?? 0) > recent,
      ).length;
    },
    async snapshot() {
      await Promise.race([Promise.all(work), new Promise((resolve) => setTimeout(resolve, 3000))]);
      for (const one of later) one();
      const copies = exchanges.map((one): Exchange => ({ ...one }));
      const copied = [...lines];
      for (const one of copies) {
        if (one.finished) continue;
        await abandon(one);
        if (one.failure !== null) copied.push(lineOf('failed', one, { reason: one.failure.reason }));
      }
      return { exchanges: copies, lines: copied };
    },
  };

  async function abandon(one: Exchange): Promise<void> {
    const found = one.answer === null ? null : await bodies.soFar(one.requestId).catch(() => null);
    if (found !== null) {
      one.body = found;
      one.truncated = 'time';
    }
    one.finished = true;
    // A stream of events has no end that it could be short of.
    if (one.type === 'EventSource' && found !== null) return;
    one.failure ??= { reason: 'unfinished', detail: 'it had not ended when the capture did' };
  }
}

function lineOf(event: string, one: Exchange, more: object): Line {
  const { requestId, url, method, type } = one;
  const fromServiceWorker = one.answer?.fromServiceWorker ?? false;
  const status = one.answer?.status ?? null;
  return { at: now(), event, requestId, url, method, status, type, fromServiceWorker, ...more };
}

const privatePeer: Failure = {
  reason: 'refused-private',
  detail: 'the address belongs to this machine or a private network',
};

function exchangeOf(
  { requestId, wallTime, type, request }: events.RequestEvent,
  session: string | undefined,
): Exchange {
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  return {
    requestId,
    session,
    url: request.url,
    method: request.method,
    type: type ?? 'Other',
    startedAt: new Date(wallTime * 1000).toISOString(),
    requestFields: fieldsOf(request.headers),
    requestBody: Buffer.concat(parts),
    answer: null,
    headerBlock: null,
    body: null,
    truncated: null,
    failure: null,
    finished: false,
  };
}

function answerOf(response: events.ResponseEvent): Answer {
  return {
    status: response.status,
    statusText: response.statusText,
    fields: fieldsOf(response.headers),
    mimeType: response.mimeType,
    address: (response.remoteIPAddress ?? '').replace(/^\[|\]$/g, ''),
    port: response.remotePort ?? null,
    protocol: response.protocol ?? '',
    fromServiceWorker: response.fromServiceWorker ?? false,
    security: response.securityDetails ?? null,
  };
}

/** The browser's own name of an error, in the words of the record. */
function reasonOf(errorText: string, blocked: string | undefined): string {
  if (blocked !== undefined && blocked !== '') return `blocked-${blocked}`;
  return (
    errorText
      .replace(/^net::ERR_/, '')
      .toLowerCase()
      .replaceAll('_', '-') || 'failed'
  );
}
