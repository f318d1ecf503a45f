import { freeNow, type Blob, type BlobWriter, type Spool } from '../blob.ts';
import { within } from '../clock.ts';
import { ask, hear, type DevTools } from '../devtools.ts';
import type { Budget } from './budget.ts';
import { body, buffered, dataReceived, type PausedEvent } from './events.ts';

/** What came of a body. */
export interface Arrived {
  readonly blob: Blob;
  /** False where the browser gave text that it had decoded and encoded again. */
  readonly isExact: boolean;
  /** The limit that cut it off on our side; null where none did. */
  readonly limit: 'bytes' | 'bodyBytes' | null;
}

/** The bytes of answers, by the number of their request. The page gets every one of them when it comes: nothing is held back. */
export interface Bodies {
  /** Asks for the bytes of an answer as they come. Best before the first one does; what came before is made up for where the browser still has it. */
  begin(requestId: string, session: string | undefined): void;
  /** Takes a body that is paused before the page gets it, whole. What cannot be had is not there. */
  hold(paused: PausedEvent, session: string | undefined): Promise<void>;
  isHeld(requestId: string): boolean;
  /** What there is of a body that has ended; null where nothing can be had. */
  finish(requestId: string, session: string | undefined): Promise<Arrived | null>;
  /** What came so far of a body that has not ended; null where that cannot be had. More may follow. */
  soFar(requestId: string): Promise<Arrived | null>;
  /** Whether the browser's own copy of a body is whole although it called the request off; only for a body of which `finish` gave all that it received. */
  isEnded(requestId: string, session: string | undefined): Promise<boolean>;
  /** Bytes that the page received. */
  readonly received: (requestId: string) => number;
}

interface Stream {
  readonly session: string | undefined;
  readonly writer: BlobWriter;
  work: Promise<void>;
  /** Null until the browser has said whether it streams this one. */
  isRunning: boolean | null;
  readonly askedAt: number;
  limit: Arrived['limit'];
  ended: Promise<Blob> | null;
}

interface Received {
  readonly session: string | undefined;
  bytes: number;
}

/** As much may wait for the disk before nothing more is taken from the browser, and so little before it goes on. */
const MOST_WAITING = 4 << 20;
const FEW_WAITING = 1 << 20;

/** What is asked of a process that has just been left is never answered: after so long, in milliseconds, it is not waited for. */
const LOST_MS = 1000;
const COPY_MS = 4000;

/** The first Chromium in which the copy that is asked for afterwards was found to be exact whatever the text. */
const EXACT_COPIES = 150;

export function createBodies(tools: DevTools, spool: Spool, budget: Budget): Bodies {
  const streams = new Map<string, Stream>();
  const held = new Map<string, Blob>();
  const received = new Map<string, Received>();
  let waiting = 0;
  let letGo: (() => void) | undefined;

  const write = async (stream: Stream, bytes: Uint8Array) => {
    stream.limit ??= budget.keep(stream.writer.bytes, bytes.length);
    if (stream.limit === null) await stream.writer.write(bytes);
    freeNow(bytes);
  };
  const enqueue = (stream: Stream, bytes: Uint8Array) => {
    const { length } = bytes;
    waiting += length;
    if (waiting > MOST_WAITING) letGo ??= tools.hold?.();
    const done = () => {
      waiting -= length;
      if (waiting > FEW_WAITING) return;
      letGo?.();
      letGo = undefined;
    };
    stream.work = stream.work.then(() => write(stream, bytes)).finally(done);
    stream.work.catch(() => undefined);
  };
  const open = async (stream: Stream, requestId: string) => {
    const { session } = stream;
    const asked = ask(tools, buffered, 'Network.streamResourceContent', { requestId }, session);
    // It has ended, or another process takes care of it: what the browser keeps is asked for instead, or the next byte begins anew.
    const early = await asked.catch(() => null);
    stream.isRunning = early !== null;
    if (early !== null) await write(stream, Buffer.from(early.bufferedData, 'base64'));
  };
  const begin = (requestId: string, session: string | undefined) => {
    const stream: Stream = {
      session,
      writer: spool.create(),
      work: Promise.resolve(),
      isRunning: null,
      askedAt: performance.now(),
      limit: null,
      ended: null,
    };
    streams.set(requestId, stream);
    // Chunks that arrive before this answer are queued behind it: the browser sends them after it.
    stream.work = open(stream, requestId);
    stream.work.catch(() => undefined);
  };

  hear(tools, 'Network.dataReceived', dataReceived, ({ requestId, dataLength, data }, session) => {
    const counted = received.get(requestId) ?? { session, bytes: 0 };
    if (counted.session !== session) return;
    received.set(requestId, counted);
    counted.bytes += dataLength;
    const stream = streams.get(requestId);
    if (stream !== undefined && stream.session === session && data !== undefined && data !== '') {
      if (stream.ended === null)
        enqueue(stream, typeof data === 'string' ? Buffer.from(data, 'base64') : data);
      return;
    }
    const isLost = stream?.isRunning === null && performance.now() - stream.askedAt > LOST_MS;
    const isServed =
      stream !== undefined &&
      (stream.session === session ? stream.isRunning !== false && !isLost : stream.isRunning === true);
    if (!isServed && dataLength > 0) begin(requestId, session);
  });

  const isExactCopy = tools
    .send('Browser.getVersion')
    .then((version) => Number(/Chrom[a-z]*\/(\d+)/.exec(JSON.stringify(version))?.[1] ?? 0) >= EXACT_COPIES)
    .catch(() => false);
  const copyOf = async (requestId: string, session: string | undefined) =>
    (await within(ask(tools, body, 'Network.getResponseBody', { requestId }, session), COPY_MS).catch(
      () => undefined,
    )) ?? null;
  const expectedOf = (requestId: string) => received.get(requestId)?.bytes ?? 0;

  return {
    begin,
    async hold({ requestId, networkId }, session) {
      if (networkId === undefined) return;
      const got = await ask(tools, body, 'Fetch.getResponseBody', { requestId }, session).catch(() => null);
      if (got === null) return;
      const bytes = Buffer.from(got.body, got.base64Encoded ? 'base64' : 'utf8');
      if (budget.keep(0, bytes.length) === null) held.set(networkId, await spool.of(bytes));
    },
    isHeld: (requestId) => held.has(requestId),
    async finish(requestId, session) {
      const early = held.get(requestId);
      if (early !== undefined) return { blob: early, isExact: true, limit: null };
      const stream = streams.get(requestId);
      if (stream !== undefined) {
        await (stream.isRunning === null ? within(stream.work, LOST_MS) : stream.work);
        const { limit } = stream;
        const { bytes } = stream.writer;
        // Where the page was given nothing the browser may hold something all the same, such as what was fetched for later.
        const isAll = limit !== null || (bytes > 0 && bytes === expectedOf(requestId));
        if (stream.isRunning === true && isAll) {
          stream.ended ??= stream.writer.end();
          return { blob: await stream.ended, isExact: true, limit };
        }
      }
      const expected = expectedOf(requestId);
      const from = received.get(requestId)?.session ?? session;
      const kept =
        (await copyOf(requestId, from)) ?? (from === session ? null : await copyOf(requestId, session));
      if (kept === null) return null;
      const bytes = Buffer.from(kept.body, kept.base64Encoded ? 'base64' : 'utf8');
      const limit = budget.keep(0, bytes.length);
      if (limit !== null) return { blob: await spool.of(''), isExact: true, limit };
      const isSame = bytes.length === expected || expected === 0;
      const isExact = isSame && (kept.base64Encoded || !kept.body.includes('\ufffd') || (await isExactCopy));
      return { blob: await spool.of(bytes), isExact, limit };
    },
    async soFar(requestId) {
      const early = held.get(requestId);
      if (early !== undefined) return { blob: early, isExact: true, limit: null };
      const stream = streams.get(requestId);
      if (stream === undefined) return null;
      await (stream.isRunning === null ? within(stream.work, LOST_MS) : stream.work);
      if (stream.isRunning !== true) return null;
      const blob = await (stream.ended ?? stream.writer.soFar());
      return { blob, isExact: true, limit: stream.limit };
    },
    async isEnded(requestId, session) {
      if (held.has(requestId)) return true;
      if (!(await isExactCopy)) return false;
      const asked = copyOf(requestId, received.get(requestId)?.session ?? session);
      const kept = (await within(asked, LOST_MS)) ?? null;
      if (kept === null) return false;
      const length = Buffer.byteLength(kept.body, kept.base64Encoded ? 'base64' : 'utf8');
      return length === expectedOf(requestId);
    },
    received: expectedOf,
  };
}
