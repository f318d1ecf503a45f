import type { Blob, BlobWriter, Spool } from '../blob.ts';
import { ask, hear, tell, type DevTools } from '../devtools.ts';
import { body, buffered, dataReceived, type PausedEvent } from './events.ts';

/** Bodies larger than this are streamed past us to the page; smaller ones are held back until they are whole. */
const HELD = 4 << 20;

/** The bytes of answers, by the number of their request. */
export interface Bodies {
  /** Takes the body of a paused answer and lets it go on. */
  take(paused: PausedEvent, session: string | undefined): Promise<void>;
  /** Begins to stream, where `take` decided for that; called as soon as the answer is announced. */
  begin(requestId: string, session: string | undefined): void;
  /** What there is of a body, and whether the bytes are known to be the exact ones; null where there is nothing. */
  finish(
    requestId: string,
    session: string | undefined,
  ): Promise<{ readonly blob: Blob; readonly isWhole: boolean } | null>;
  /** What came so far of a body that has not ended; null where that cannot be had. More may follow. */
  soFar(requestId: string): Promise<Blob | null>;
  isStreamed(requestId: string): boolean;
  /** Bytes that the page received. */
  received(requestId: string): number;
}

interface Stream {
  readonly writer: BlobWriter;
  work: Promise<void>;
  isRunning: boolean;
  ended: Promise<Blob> | null;
}

export function createBodies(tools: DevTools, spool: Spool): Bodies {
  const held = new Map<string, Blob>();
  const streamed = new Set<string>();
  const streams = new Map<string, Stream>();
  const received = new Map<string, number>();

  hear(tools, 'Network.dataReceived', dataReceived, ({ requestId, dataLength, data }) => {
    received.set(requestId, (received.get(requestId) ?? 0) + dataLength);
    const stream = streams.get(requestId);
    if (stream === undefined || stream.ended !== null || data === undefined || data === '') return;
    stream.work = stream.work.then(() => stream.writer.write(Buffer.from(data, 'base64')));
  });

  const begin = (requestId: string, session: string | undefined) => {
    const stream: Stream = { writer: spool.create(), work: Promise.resolve(), isRunning: true, ended: null };
    streams.set(requestId, stream);
    // Chunks that arrive before this answer are queued behind it: the browser sends them after it.
    stream.work = ask(tools, buffered, 'Network.streamResourceContent', { requestId }, session).then(
      ({ bufferedData }) => stream.writer.write(Buffer.from(bufferedData, 'base64')),
      () => {
        // The body had already ended: what the browser keeps of it is asked for instead.
        stream.isRunning = false;
      },
    );
  };

  return {
    async take({ requestId, networkId, ...paused }, session) {
      const go = () => {
        tell(tools, 'Fetch.continueResponse', { requestId }, session);
      };
      if (
        networkId === undefined ||
        paused.responseErrorReason !== undefined ||
        isRedirect(paused.responseStatusCode)
      ) {
        go();
        return;
      }
      if (isForStreaming(paused)) {
        streamed.add(networkId);
        go();
        return;
      }
      // What cannot be held whole is asked for once more when the answer has ended. The browser lets nothing go on while it is reading.
      await ask(tools, body, 'Fetch.getResponseBody', { requestId }, session)
        .then(async (got) => held.set(networkId, await spool.of(bytesOf(got))))
        .catch(() => undefined);
      go();
    },
    begin(requestId, session) {
      if (streamed.has(requestId)) begin(requestId, session);
    },
    async finish(requestId, session) {
      const early = held.get(requestId);
      if (early !== undefined) return { blob: early, isWhole: true };
      const expected = received.get(requestId) ?? 0;
      const stream = streams.get(requestId);
      if (stream !== undefined) {
        await stream.work;
        if (stream.isRunning && stream.writer.bytes >= expected) {
          stream.ended ??= stream.writer.end();
          const blob = await stream.ended;
          if (blob.bytes > 0 || expected === 0) return { blob, isWhole: true };
        }
      }
      const kept = await ask(tools, body, 'Network.getResponseBody', { requestId }, session).catch(
        () => null,
      );
      if (kept === null) return null;
      const bytes = bytesOf(kept);
      // Text was decoded on its way to us; only where nothing was lost does it have the length that arrived.
      const isExact = kept.base64Encoded || (bytes.length === expected && !kept.body.includes('\ufffd'));
      return { blob: await spool.of(bytes), isWhole: isExact };
    },
    async soFar(requestId) {
      const stream = streams.get(requestId);
      if (stream === undefined) return held.get(requestId) ?? null;
      await stream.work;
      if (stream.ended !== null) return stream.ended;
      return stream.isRunning ? stream.writer.soFar() : null;
    },
    isStreamed: (requestId) => streamed.has(requestId),
    received: (requestId) => received.get(requestId) ?? 0,
  };
}

function bytesOf(got: { readonly body: string; readonly base64Encoded: boolean }): Buffer {
  return Buffer.from(got.body, got.base64Encoded ? 'base64' : 'utf8');
}

function isRedirect(status: number | undefined): boolean {
  return status !== undefined && [301, 302, 303, 307, 308].includes(status);
}

/** Large bodies, endless ones, and those of which scripts read the parts as they come. */
function isForStreaming({
  resourceType,
  responseHeaders = [],
}: Omit<PausedEvent, 'requestId' | 'networkId'>): boolean {
  const field = (name: string) =>
    responseHeaders.find((one) => one.name.toLowerCase() === name)?.value ?? null;
  if (/^(text\/event-stream|multipart\/x-mixed-replace)/i.test(field('content-type') ?? '')) return true;
  if (resourceType === 'EventSource' || resourceType === 'Media') return true;
  const length = field('content-length');
  if (length !== null) return Number(length) > HELD;
  return resourceType === 'Fetch' || resourceType === 'XHR';
}
