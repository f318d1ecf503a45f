import type { IncomingMessage } from 'node:http';

/** How much of a body waits in memory for the app to read it. */
const waiting = 1024 * 1024;

/**
 * A request's body as a web stream, read no faster than the app asks. A reader that gives up early does not break the
 * connection (as `Readable.toWeb` would): the rest is let through unread, so that the browser still hears the answer.
 */
export function bodyStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        incoming.on('data', (chunk: Buffer) => {
          if (given) return;
          controller.enqueue(chunk);
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
        });
        incoming.once('end', () => {
          if (!given) controller.close();
          given = true;
        });
        const broken = () => {
          if (!given && !incoming.complete) controller.error(new Error('the browser stopped sending'));
          given = true;
        };
        incoming.once('error', broken);
        incoming.once('close', broken);
        incoming.pause();
      },
      pull() {
        incoming.resume();
      },
      cancel() {
        given = true;
        incoming.resume();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: waiting }),
  );
}

/** Lets the rest of a body through when an answer was given without reading it. */
export function letThrough(incoming: IncomingMessage): void {
  incoming.removeAllListeners('data');
  incoming.resume();
}
