import { answerHeaders } from '../window/headers.ts';
import type { ServerResponse } from 'node:http';
import type { App } from '../../app/host.ts';

const heartbeatMs = 15_000;

/** Open streams of events, so that they can be ended when the host stops. */
export interface EventStreams {
  /** Tells every event of the app to one browser tab (HTML standard, server-sent events) until it goes away. */
  open(outgoing: ServerResponse): void;
  endAll(): void;
}

/** More tabs than a person has open; a runaway script is not given more. */
const maximumStreams = 16;

export function createEventStreams(app: App): EventStreams {
  const streams = new Set<ServerResponse>();
  return {
    open(outgoing) {
      if (streams.size >= maximumStreams) {
        outgoing.writeHead(503, answerHeaders).end();
        return;
      }
      streams.add(outgoing);
      outgoing.writeHead(200, { ...answerHeaders, 'content-type': 'text/event-stream' });
      outgoing.write('retry: 1000\n\n');
      const unsubscribe = app.subscribe((event) => outgoing.write(`data: ${JSON.stringify(event)}\n\n`));
      const heartbeat = setInterval(() => outgoing.write(': still here\n\n'), heartbeatMs);
      outgoing.on('close', () => {
        clearInterval(heartbeat);
        unsubscribe();
        streams.delete(outgoing);
      });
    },
    endAll() {
      for (const stream of streams) stream.end();
    },
  };
}
