import { byteRange } from './byte-range.ts';

/** Evidence bytes as they can be served: a size and any range of it. */
export interface ServedBytes {
  readonly mediaType: string;
  readonly size: number;
  stream(start: number, end: number): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Only these may be drawn by the window; everything else leaves as bytes without a meaning, so that nothing from evidence can run. */
const DRAWN =
  /^(image\/(png|jpeg|gif|webp|avif|bmp)|video\/(mp4|webm)|audio\/(mpeg|mp4|ogg|wav|webm|aac|flac|opus))$/;

/** The media type that bytes are served under: what the browser may draw or play, else `application/octet-stream`. */
export function servedType(mediaType: string): string {
  const bare = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return DRAWN.test(bare) ? bare : 'application/octet-stream';
}

/** Answers a GET for evidence, whole or one range. The policy forbids the response any script, frame or request of its own. */
export function evidenceResponse(request: Request, bytes: ServedBytes): Response {
  const headers = new Headers({
    'content-type': servedType(bytes.mediaType),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
  });
  const range = byteRange(request.headers.get('range'), bytes.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${String(bytes.size)}`);
    void bytes.close();
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: bytes.size };
  headers.set('content-length', String(end - start));
  if (range !== null)
    headers.set('content-range', `bytes ${String(start)}-${String(end - 1)}/${String(bytes.size)}`);
  return new Response(readable(bytes, start, end), { status: range === null ? 200 : 206, headers });
}

function readable(bytes: ServedBytes, start: number, end: number): ReadableStream<Uint8Array> {
  const chunks = bytes.stream(start, end)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done !== true) {
          controller.enqueue(next.value);
          return;
        }
        await bytes.close();
        controller.close();
      } catch (error) {
        await bytes.close();
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return?.();
      await bytes.close();
    },
  });
}
