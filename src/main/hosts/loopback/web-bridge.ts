import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bodyStream } from './body-stream.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What of a request's head matters to the app. */
const passedOn = ['range', 'if-range', 'content-type', 'content-length'] as const;

/**
 * The request as the app's `fetch` takes it. The body is read as the app asks for it, never gathered.
 * The signal fires when the browser goes away.
 */
export function toRequest(incoming: IncomingMessage, url: URL, gone: AbortSignal): Request {
  const headers = new Headers();
  for (const name of passedOn) {
    const value = incoming.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const method = incoming.method ?? 'GET';
  if (method !== 'POST') return new Request(url, { method, headers, signal: gone });
  return new Request(url, { method, headers, body: bodyStream(incoming), duplex: 'half', signal: gone });
}

/** Sends a response as it comes, no faster than the browser takes it. A browser that goes away ends it quietly. */
export async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body), outgoing);
  } catch {
    outgoing.destroy();
  }
}
