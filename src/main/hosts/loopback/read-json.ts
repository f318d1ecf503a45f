import type { Readable } from 'node:stream';

/** The body of a call is an input of the contract: small. Files go to `/intake`, which streams. */
export const maximumBody = 1024 * 1024;

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-json' };

/** Reads a JSON body of at most {@link maximumBody} bytes, whatever length was announced; the rest is not kept. */
export async function readJson(stream: Readable): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The stream is read to its end, so that the browser hears the answer instead of a broken connection.
    if (size <= maximumBody) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > maximumBody) return { ok: false, reason: 'too-large' };
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}
