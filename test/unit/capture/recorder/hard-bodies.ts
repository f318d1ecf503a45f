import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import type { Turn } from './hard-server.ts';

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Bytes that look like nothing, the same for the same `seed`. */
export function noise(seed: string, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0, count = 0; at < length; at += 32, count++)
    parts.push(
      createHash('sha256')
        .update(`${seed} ${String(count)}`)
        .digest(),
    );
  return Buffer.concat(parts).subarray(0, length);
}

const text = Buffer.from('Eine Zeile, une ligne, línea, строка, 行。\n'.repeat(400));

const codings: Readonly<Record<string, (plain: Buffer) => Buffer>> = {
  gzip: (plain) => gzipSync(plain),
  br: (plain) => brotliCompressSync(plain),
  zstd: (plain) => zstdCompressSync(plain),
  deflate: (plain) => deflateSync(plain),
};

/** Texts whose bytes are lost when somebody reads them as text and writes them again. */
const texts: Readonly<Record<string, readonly [type: string, bytes: Buffer]>> = {
  '/text/latin': ['text/plain; charset=iso-8859-1', Buffer.from('caf\xe9 cr\xe8me\n'.repeat(50), 'latin1')],
  '/text/utf16': ['text/plain; charset=utf-16', Buffer.from('\ufeffhéllo wörld', 'utf16le')],
  '/text/bom': ['text/plain; charset=utf-8', Buffer.from('\ufeffwith a mark')],
  '/text/broken': [
    'text/plain; charset=utf-8',
    Buffer.from([0x61, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x62, 0]),
  ],
  '/script/bom.js': ['text/javascript', Buffer.from('\ufeffglobalThis.marked = 1;')],
  '/style/latin.css': ['text/css; charset=iso-8859-1', Buffer.from('p::after{content:"\xe9"}', 'latin1')],
};

/** Answers with bodies of every kind: see the cases. */
export async function bodies(turn: Turn): Promise<boolean> {
  const { path, query, request, response } = turn;
  const known = texts[path];
  if (known !== undefined) {
    turn.head(200, { 'content-type': known[0] });
    turn.send(known[1]);
    turn.end();
    return true;
  }
  const [, first = '', second = ''] = path.split('/');
  switch (first) {
    case 'coded': {
      const wire = codings[second]?.(text) ?? text;
      turn.head(200, { 'content-type': 'text/plain; charset=utf-8', 'content-encoding': second });
      turn.coded(wire.subarray(0, 20), text);
      await pause(20);
      response.write(wire.subarray(20));
      turn.end();
      return true;
    }
    case 'picture': {
      const body = Buffer.concat([pixel, noise(second, 1000 + (Number.parseInt(second, 10) % 3) * 1000)]);
      turn.head(200, { 'content-type': 'image/png', 'content-length': String(body.length) });
      turn.send(body);
      turn.end();
      return true;
    }
    case 'status':
      turn.head(
        Number(second),
        ['204', '205', '304'].includes(second) ? {} : { 'content-type': 'text/plain' },
      );
      if (!['204', '205', '304'].includes(second)) turn.send(`status ${second}`);
      turn.end();
      return true;
    case 'empty':
      turn.head(200, { 'content-type': 'text/plain', 'content-length': '0' });
      turn.end();
      return true;
    case 'plain':
      turn.head(200, {
        'content-type': query.get('type') ?? 'text/plain',
        'access-control-allow-origin': query.has('cors') ? '*' : 'null',
        'access-control-allow-headers': 'x-own',
        'access-control-allow-methods': '*',
        'cache-control': query.get('cache') ?? 'no-cache',
      });
      if (request.method !== 'OPTIONS') turn.send(query.get('text') ?? 'plain words');
      turn.end();
      return true;
    case 'kept':
      if (request.headers['if-none-match'] === '"one"') {
        turn.head(304, { etag: '"one"' });
      } else {
        turn.head(200, { 'content-type': 'text/plain', etag: '"one"', 'cache-control': 'no-cache' });
        turn.send('kept words');
      }
      turn.end();
      return true;
    case 'short':
      turn.head(200, { 'content-type': 'text/plain', 'content-length': '5000' });
      turn.send('fewer than announced');
      await pause(100);
      request.socket.destroy();
      return true;
    case 'long':
      // What follows the announced length is no part of the body (RFC 9112 section 6.3).
      turn.raw(
        Buffer.from(
          'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nConnection: close\r\n\r\n12345 and more',
        ),
        Buffer.from('12345'),
      );
      return true;
    case 'reset':
      turn.head(200, { 'content-type': 'application/octet-stream' });
      turn.send(noise('reset', 30_000));
      await pause(150);
      request.socket.resetAndDestroy();
      return true;
    case 'nostore':
      turn.head(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' });
      for (let part = 0; part < 5; part++) {
        turn.send(noise(`nostore ${String(part)}`, 20_000));
        await pause(20);
      }
      turn.end();
      return true;
    case 'trickle':
      turn.head(200, { 'content-type': query.get('type') ?? 'text/plain' });
      await trickle(turn, Number(query.get('n') ?? 'Infinity'));
      return true;
    case 'big': {
      const length = Number(second);
      const part = noise('big', 1 << 20);
      turn.head(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' });
      for (let sent = 0; sent < length && !response.destroyed; sent += part.length) {
        turn.send(part.subarray(0, Math.min(part.length, length - sent)));
        if (response.writableNeedDrain)
          await once(response, 'drain', { signal: AbortSignal.timeout(60_000) }).catch(() =>
            response.destroy(),
          );
      }
      turn.end();
      return true;
    }
    case 'media':
      range(turn, wave());
      return true;
    case 'head':
      turn.head(200, { 'content-type': 'text/plain', 'content-length': '1234' });
      turn.end();
      return true;
    case 'slow':
      await pause(Number(query.get('ms') ?? 400));
      turn.head(200, { 'content-type': query.get('type') ?? 'text/plain' });
      turn.send(query.get('text') ?? 'late words');
      turn.end();
      return true;
    case 'never':
      return true;
    default:
      return false;
  }
}

/** Sends a line every tenth of a second, `most` of them or until the browser leaves. */
async function trickle(turn: Turn, most: number): Promise<void> {
  for (let count = 0; count < most && !turn.response.destroyed; count++) {
    turn.send(Buffer.from(`<p>line ${String(count)} caf\xe9\n`, 'latin1'));
    await pause(100);
  }
  if (!turn.response.destroyed) turn.end();
}

/** Forty seconds of a tone, as WAVE. */
function wave(): Buffer {
  const samples = 40 * 22_050;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0).toString();
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(22_050, 24);
  head.writeUInt32LE(22_050, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, noise('wave', samples)]);
}

function range(turn: Turn, whole: Buffer): void {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(turn.request.headers.range ?? '');
  const type = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' };
  if (asked === null) {
    turn.head(200, { ...type, 'content-length': String(whole.length) });
    turn.send(whole);
  } else {
    const from = Number(asked[1]);
    const to = Math.min(asked[2] === '' ? whole.length - 1 : Number(asked[2]), whole.length - 1);
    const part = whole.subarray(from, to + 1);
    turn.head(206, {
      ...type,
      'content-length': String(part.length),
      'content-range': `bytes ${String(from)}-${String(to)}/${String(whole.length)}`,
    });
    turn.send(part);
  }
  turn.end();
}
