import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { freeNow } from '../blob.ts';
import { takeLargeData } from './large-data.ts';
import { BROWSER_GONE, DevToolsError, type DevTools, type Listener } from '../devtools.ts';

const message = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: DevToolsError) => void;
}

/** The protocol over a pair of pipes (`--remote-debugging-pipe`): JSON messages, each ended by a NUL. No port is opened that others could reach. */
export function pipeDevTools(to: Writable, from: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let last = 0;
  let gone = false;

  const close = () => {
    if (gone) return;
    gone = true;
    for (const listener of listeners.get(BROWSER_GONE) ?? []) listener({}, undefined);
    for (const one of waiting.values()) one.failed(new DevToolsError('the browser is gone'));
    waiting.clear();
  };
  const receive = (text: string, data?: Uint8Array) => {
    const read = message.safeParse(JSON.parse(text));
    if (!read.success) return;
    const { id, method, params, result, error, sessionId } = read.data;
    if (id !== undefined) {
      const one = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) one?.done(result);
      else one?.failed(new DevToolsError(error.message));
    } else if (method !== undefined) {
      const told = data === undefined || typeof params !== 'object' ? params : { ...params, data };
      for (const listener of listeners.get(method) ?? []) listener(told, sessionId);
    }
  };
  const unread: Buffer[] = [];
  let parts: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      const whole = Buffer.concat(parts);
      for (const part of parts) freeNow(part);
      parts = [];
      start = end + 1;
      if (unread.some((begin) => whole.subarray(0, begin.length).equals(begin))) {
        freeNow(whole);
        continue;
      }
      const large = takeLargeData(whole);
      const text = large?.rest ?? whole.toString('utf8');
      freeNow(whole);
      receive(text, large?.data);
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  });
  from.on('close', close);
  from.on('error', close);
  to.on('error', close);
  let holds = 0;
  return {
    hold() {
      if (holds++ === 0) from.pause();
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        if (--holds === 0) from.resume();
      };
    },
    deafen(event) {
      unread.push(Buffer.from(`{"method":"${event}"`));
    },
    send(method, params, session) {
      if (gone) return Promise.reject(new DevToolsError('the browser is gone'));
      const id = ++last;
      const answered = new Promise<unknown>((done, failed) => {
        waiting.set(id, { done, failed });
      });
      const sent = {
        id,
        method,
        params: params ?? {},
        ...(session === undefined ? {} : { sessionId: session }),
      };
      to.write(`${JSON.stringify(sent)}\0`);
      return answered;
    },
    on(event, listener) {
      const known = listeners.get(event);
      if (known === undefined) listeners.set(event, [listener]);
      else known.push(listener);
    },
  };
}
