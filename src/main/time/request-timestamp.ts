import { createHash, randomBytes } from 'node:crypto';
import { TimestampError } from './timestamp-error.ts';
import { encodeRequest, makeNonce, QUERY_TYPE } from './timestamp-request.ts';
import { MAX_REPLY, readReply, type ReceivedTimestamp } from './timestamp-reply.ts';

const REPLY_TYPE = 'application/timestamp-reply';

export interface TimestampOptions {
  readonly signal?: AbortSignal;
  /** For the whole exchange. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
  readonly random?: (length: number) => Uint8Array;
}

/**
 * Asks an RFC 3161 authority for a time stamp over a seal's signature. One request to exactly this http or https address, with the
 * SHA-256 of the bytes and a fresh nonce and nothing else; redirects are not followed. Rejects with TimestampError and never with
 * anything else.
 */
export async function requestTimestamp(
  url: string,
  signature: Uint8Array,
  options: TimestampOptions = {},
): Promise<ReceivedTimestamp> {
  const { timeoutMs = 20_000, random = randomBytes, fetch = globalThis.fetch, signal } = options;
  const nonce = makeNonce(random);
  const imprint = createHash('sha256').update(signature).digest();
  const timeout = AbortSignal.timeout(timeoutMs);
  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': QUERY_TYPE, accept: REPLY_TYPE },
    body: encodeRequest({ imprint, nonce }),
    redirect: 'error',
    cache: 'no-store',
    credentials: 'omit',
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  };
  const reply = await exchange(fetch, addressOf(url), request).catch((error: unknown) => {
    if (error instanceof TimestampError) throw error;
    if (signal?.aborted === true)
      throw new TimestampError('CANCELLED', 'asking for the time stamp was cancelled');
    if (timeout.aborted)
      throw new TimestampError('TIMED_OUT', 'the time stamping authority did not answer in time');
    throw new TimestampError('UNREACHABLE', 'the time stamping authority cannot be reached', {
      cause: error,
    });
  });
  return readReply(reply, { stamped: signature, nonce });
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.username === '' && url.password === '';
  if (!isPlain || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new TimestampError(
      'BAD_URL',
      'the address of a time stamping authority begins with http:// or https:// and holds no password',
    );
  }
  return url;
}

async function exchange(fetch: typeof globalThis.fetch, url: URL, request: RequestInit): Promise<Uint8Array> {
  const response = await fetch(url, request);
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new TimestampError('REFUSED', `the time stamping authority answered with HTTP ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MAX_REPLY)
      throw new TimestampError('BAD_REPLY', 'the answer is far larger than a time stamp can be');
  }
  return Buffer.concat(parts);
}
