import type { Spool } from '../blob.ts';
import { pause, within } from '../clock.ts';
import { ask, hear, type DevTools } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import { admitRequests, privatePeer } from './admission.ts';
import { createBodies } from './bodies.ts';
import { createBudget, recordingLimits, type Budget, type RecordingLimits } from './budget.ts';
import * as events from './events.ts';
import type { Exchange, Failure } from './exchange.ts';
import { createExtras } from './extras.ts';
import { createFlight } from './flight.ts';
import { followLeaving } from './leaving.ts';
import { headAlone, isBodiless, judge, judgeUnfinished } from './judge.ts';
import { lineOf } from './network-line.ts';
import type { Line } from './log-lines.ts';
import { isNoPage } from './no-page.ts';
import { answerOf, answerOfHead, deniedDownload, exchangeOf, failureOf, isBodyElsewhere } from './made.ts';

/** Everything that was asked and answered so far. */
export interface NetworkRecord {
  readonly exchanges: readonly Exchange[];
  readonly lines: readonly Line[];
  /** Requests that still get something; bodies that have stood still for a while, and streams, do not count. */
  inFlight(): number;
  urlOf(requestId: string): string;
  /** A download was denied. What came of a link with `download` is told in no other way, although its address was asked. */
  denied(url: string): void;
  /** Whether so many bytes more, of what is no body, may be kept. */
  readonly keep: (bytes: number) => boolean;
  /** Each limit of the recording and whether it was reached. */
  readonly limits: Budget['report'];
  /** Nothing more is asked from now on: what a page wants after its capture is no part of it. Resolves when everything that was asked before is known. */
  end(): Promise<void>;
  /** Waits for bodies that are on their way to us. What comes is a copy in which everything unfinished is written down as such; recording goes on. */
  snapshot(): Promise<NetworkSnapshot>;
}

/** What was asked and answered up to a moment, apart from anything later. */
export interface NetworkSnapshot {
  readonly exchanges: readonly Exchange[];
  readonly lines: readonly Line[];
}

/** For so long the browser may still be telling of what was asked before the end. */
const LAST_WORDS_MS = 120;

/** For so long a snapshot waits for the browser to answer. */
const PATIENCE_MS = 6000;

const notKept = {
  body: null,
  truncated: null,
  failure: { reason: 'not-kept', detail: 'this machine could not keep the body' },
} as const;

/** Schemes behind which there is no network: what the page holds itself is no request, nor are the parts that the browser's own viewer is made of. */
const inside = /^(data|blob|about|filesystem|chrome|chrome-extension|chrome-untrusted):/;

/** Records every request of every session from now on. Requests to addresses that the guard refuses never leave the browser. */
export function recordNetwork(
  tools: DevTools,
  guard: Guard,
  spool: Spool,
  limits: RecordingLimits = recordingLimits,
): NetworkRecord {
  const budget = createBudget(limits);
  const bodies = createBodies(tools, spool, budget);
  const extras = createExtras();
  const flight = createFlight(bodies.received);
  const leaving = followLeaving(tools, flight.ends);
  const exchanges: Exchange[] = [];
  const hops = new Map<string, Exchange[]>();
  const refused = new Map<string, Failure>();
  /** Answers out of the browser's own store: nobody was asked. */
  const stored = new WeakSet<Exchange>();
  const lines: Line[] = [];
  const work = new Set<Promise<void>>();
  const empty = spool.of('');
  const latest = (requestId: string) => hops.get(requestId)?.at(-1);
  const log = (event: string, one: Exchange, more: object = {}) => {
    lines.push(lineOf(event, one, more));
  };
  const background = (job: Promise<void>) => {
    const quiet = job.catch(() => undefined).finally(() => work.delete(quiet));
    work.add(quiet);
  };

  hear(tools, 'Network.requestWillBeSent', events.requestWillBeSent, (event, session) => {
    const { requestId, redirectResponse } = event;
    const before = latest(requestId);
    // A worker's script is announced in two sessions.
    if (before !== undefined && redirectResponse === undefined) return;
    if (inside.test(event.request.url)) return;
    if (before !== undefined && redirectResponse !== undefined) {
      before.answer = answerOf(redirectResponse);
      before.finished = true;
      if (event.redirectHasExtraInfo === false) extras.none(before);
      if (redirectResponse.fromDiskCache === true) stored.add(before);
      flight.ends(before);
      leaving.ends(before);
      background(empty.then((blob) => void (before.body = blob)));
      log('redirect', before);
    }
    const made = exchangeOf(event, session);
    exchanges.push(made);
    const known = hops.get(requestId);
    if (known === undefined) hops.set(requestId, [made]);
    else known.push(made);
    flight.begins(made);
    leaving.begins(made, event);
    log('request', made);
    if (isBodyElsewhere(event)) background(takeRequestBody(made));
  });
  const takeRequestBody = async (one: Exchange) => {
    const { requestId, session } = one;
    const asked = ask(tools, events.postData, 'Network.getRequestPostData', { requestId }, session);
    const { postData, base64Encoded } = await asked;
    one.requestBody = Buffer.from(postData, base64Encoded === true ? 'base64' : 'utf8');
  };
  hear(tools, 'Network.requestWillBeSentExtraInfo', events.requestExtra, ({ requestId, headers }) => {
    extras.request(requestId, headers);
  });
  hear(tools, 'Network.responseReceivedExtraInfo', events.responseExtra, ({ requestId, ...head }) => {
    const block = head.headersText ?? null;
    extras.answer(requestId, { status: head.statusCode, headers: head.headers, block });
  });
  hear(tools, 'Network.requestServedFromCache', events.servedFromCache, ({ requestId }) => {
    const one = latest(requestId);
    if (one !== undefined) stored.add(one);
  });
  hear(tools, 'Network.responseReceived', events.responseReceived, (event) => {
    const { requestId, response } = event;
    const one = latest(requestId);
    // The PDF viewer's own page comes as a second answer under the PDF's address; the first one is the server's.
    if (one === undefined || one.answer !== null) return;
    one.answer = answerOf(response);
    if (event.hasExtraInfo === false) extras.none(one);
    if (response.fromDiskCache === true || response.fromPrefetchCache === true) stored.add(one);
    flight.answers(one);
    if (guard.isForbiddenPeer(one.answer.address)) refused.set(requestId, privatePeer);
    log('response', one);
  });
  hear(tools, 'Network.dataReceived', events.dataReceived, ({ requestId }) => {
    flight.hears(requestId);
  });
  const complete = async (one: Exchange, failed: Failure | null) => {
    const { requestId, session } = one;
    const verdict = refused.has(requestId) ? null : await verdictOf(one, failed).catch(() => notKept);
    one.failure = refused.get(requestId) ?? verdict?.failure ?? null;
    one.body = verdict?.body ?? null;
    one.truncated = verdict?.truncated ?? null;
    one.finished = true;
    flight.ends(one);
    if (one.failure !== null) log('failed', one, { reason: one.failure.reason });
    else log(stored.has(one) ? 'from-cache' : 'finished', one, { bytes: one.body?.bytes ?? 0, session });
  };
  const verdictOf = async (one: Exchange, failed: Failure | null) => {
    const { requestId, session } = one;
    const head = extras.lastHead(requestId, hops.get(requestId) ?? []);
    if (one.answer === null && failed !== null && head !== undefined) {
      // The server answered, and the browser gave the page nothing of it.
      one.answer = answerOfHead(head);
      const alone = headAlone(await empty, failed);
      return isBodiless(one) ? { ...alone, truncated: null } : alone;
    }
    const arrived = one.answer === null ? null : await bodies.finish(requestId, session);
    // A body that is read through a reader and not kept is called aborted although it has ended.
    const isDoubtful = failed?.reason === 'aborted' && arrived !== null;
    const isEnded = isDoubtful && (await bodies.isEnded(requestId, session));
    const received = bodies.received(requestId);
    return judge(one, { failed, arrived, received, isEnded, empty: await empty });
  };
  const ending = new WeakSet<Exchange>();
  const end = (requestId: string, failed: Failure | null) => {
    const one = latest(requestId);
    if (one === undefined || one.finished || ending.has(one)) return;
    ending.add(one);
    leaving.ends(one);
    background(complete(one, failed));
  };
  hear(tools, 'Network.loadingFinished', events.loadingFinished, ({ requestId }) => {
    end(requestId, null);
  });
  hear(tools, 'Network.loadingFailed', events.loadingFailed, ({ requestId, ...why }) => {
    end(requestId, failureOf(why));
  });
  /** How many requests there were at the end. */
  let before = Infinity;
  /** What was announced and never asked, since the capture had ended. Some kinds are never paused: of those only what was announced after it. */
  const isLate = ({ requestId, answer, finished }: Exchange, at: number) => {
    if (before === Infinity || finished || answer !== null || refused.has(requestId)) return false;
    return !(admission.isGone(requestId) ?? at < before);
  };
  const admission = admitRequests(tools, guard, budget, {
    go({ networkId, resourceType }, session) {
      // A document has no process yet that could be asked: its first byte has.
      if (networkId !== undefined && resourceType !== 'Document') bodies.begin(networkId, session);
    },
    async answer(paused, session) {
      if (isNoPage(paused)) await bodies.hold(paused, session);
    },
    refuse: (requestId, why) => refused.set(requestId, why),
  });

  return {
    exchanges,
    lines,
    keep: (bytes) => budget.keep(0, bytes) === null,
    limits: budget.report,
    urlOf: (requestId) => latest(requestId)?.url ?? '',
    inFlight: flight.count,
    denied(url) {
      const isTold = exchanges.some((one) => one.url === url && one.type === 'Document');
      if (isTold || inside.test(url)) return;
      const made = deniedDownload(url, exchanges.length);
      exchanges.push(made);
      log('failed', made, { reason: made.failure?.reason });
    },
    async end() {
      admission.end();
      before = exchanges.length;
      await pause(LAST_WORDS_MS);
    },
    async snapshot() {
      await within(Promise.all(work), PATIENCE_MS);
      for (const [requestId, all] of hops) extras.apply(requestId, all);
      const nothing = await empty;
      const late = new Set(exchanges.filter(isLate).map(({ requestId }) => requestId));
      const copied = lines.filter(({ requestId }) => !late.has(String(requestId)));
      const asked = exchanges.filter((one) => !stored.has(one) && !late.has(one.requestId));
      const copies = asked.map((one): Exchange => ({ ...one }));
      await Promise.all(
        copies.map(async (one, index) => {
          if (one.answer?.status === 304) one.body = nothing;
          if (one.finished) return;
          const original = asked[index];
          await abandon(one, original !== undefined && leaving.isLeft(original));
          if (one.failure !== null) copied.push(lineOf('failed', one, { reason: one.failure.reason }));
        }),
      );
      return { exchanges: copies, lines: copied };
    },
  };

  /** What an unfinished request comes to if nothing more of it ever does. */
  async function abandon(one: Exchange, isLeft: boolean): Promise<void> {
    const { requestId, answer } = one;
    one.finished = true;
    one.failure = refused.get(requestId) ?? null;
    if (one.failure !== null) return;
    const soFar = bodies.soFar(requestId).catch(() => null);
    const arrived = answer === null ? null : ((await within(soFar, PATIENCE_MS)) ?? null);
    const isHeld = bodies.isHeld(requestId);
    Object.assign(one, judgeUnfinished(one, { arrived, isLeft, isHeld, empty: await empty }));
  }
}
