import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import { stretches } from './record.ts';

/** A stretch of the archive. */
export interface WarcPlace {
  readonly offset: number;
  readonly length: number;
}

export type HeadFields = readonly (readonly [name: string, value: string])[];

/** The head of a record, and of the HTTP message in it (WARC 1.1, section 6). */
export interface WarcHead {
  readonly fields: HeadFields;
  readonly line: string;
  readonly http: HeadFields;
  /** Bytes of the message behind its head. */
  readonly bodyBytes: number;
}

/** The bytes behind the heads come after them; whoever leaves early leaves the rest unread. */
export interface OpenedRecord extends WarcHead {
  readonly body: AsyncIterable<Uint8Array>;
}

const EMPTY_LINE = Buffer.from('\r\n\r\n');
/** Heads beyond these are none. */
const WARC_HEAD = 256 << 10;
const HTTP_HEAD = 4 << 20;

/** Opens one gzip member of the archive and hands it to `work`. Null where no such record with an HTTP message stands there, or it is damaged. */
export async function withWarcRecord<Value>(
  archive: RandomAccess,
  { offset, length }: WarcPlace,
  work: (record: OpenedRecord) => Promise<Value>,
): Promise<Value | null> {
  const end = offset + length;
  if (!Number.isSafeInteger(end) || offset < 0 || length <= 0 || end > archive.size) return null;
  const packed = Readable.from(stretches(archive, offset, end));
  const plain = packed.pipe(createGunzip());
  packed.on('error', (error) => plain.destroy(error));
  const bytes = createPull(plain);
  try {
    const fields = fieldsIn((await bytes.head(WARC_HEAD))?.split('\r\n').slice(1));
    const block = Number(valueOf(fields, 'content-length') ?? Number.NaN);
    const head = await bytes.head(Math.min(HTTP_HEAD, block));
    if (head === null || !Number.isSafeInteger(block)) return null;
    const [line = '', ...lines] = head.split('\r\n');
    const bodyBytes = Math.max(0, block - bytes.headBytes);
    return await work({ fields, line, http: fieldsIn(lines), bodyBytes, body: bytes.rest(bodyBytes) });
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  } finally {
    plain.destroy();
    packed.destroy();
  }
}

/** The first value of a field, or null. */
export function valueOf(fields: HeadFields, name: string): string | null {
  return fields.find(([one]) => one.toLowerCase() === name)?.[1] ?? null;
}

function fieldsIn(lines: readonly string[] = []): HeadFields {
  return lines.flatMap((line): (readonly [string, string])[] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
}

/** Reads heads and then the rest from one stream. */
function createPull(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let headBytes = 0;
  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done === true) return false;
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
    return true;
  };
  return {
    /** Bytes of the head that was read last, its empty line included. */
    get headBytes() {
      return headBytes;
    },
    async head(most: number): Promise<string | null> {
      for (;;) {
        const end = held.indexOf(EMPTY_LINE);
        if (end >= 0) {
          headBytes = end + EMPTY_LINE.length;
          const text = textOf(held.subarray(0, end));
          held = held.subarray(headBytes);
          return text;
        }
        if (!(held.length <= most) || !(await more())) return null;
      }
    },
    async *rest(bytes: number): AsyncGenerator<Uint8Array> {
      let left = bytes;
      while (left > 0) {
        if (held.length === 0 && !(await more())) return;
        const part = held.subarray(0, left);
        held = held.subarray(part.length);
        left -= part.length;
        yield part;
      }
    },
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** Errors of zlib carry a code of it; a damaged store says so under a code of its own. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
  );
}
