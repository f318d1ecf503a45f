import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Fields } from '../recorder/exchange.ts';

const inflate = promisify(gunzip);

/** A record of the archive that carries an HTTP message. */
export interface HttpRecord {
  readonly type: string;
  /** The record's own name, and that of the record it belongs to. */
  readonly id: string;
  readonly concurrentTo: string;
  /** The first line of the message. */
  readonly line: string;
  readonly fields: Fields;
  readonly body: Buffer;
  readonly isTruncated: boolean;
  /** Whether the body has the digest that the record states, WARC 1.1 section 5.9. */
  readonly isWhole: boolean;
}

/** Why a member gives no record: it inflates to more than `most`, or it is none. */
export type MemberFault = 'too-large' | 'damaged';

const END = Buffer.from('\r\n\r\n');

/** Reads one gzip member that holds one record of WARC 1.1. Nothing of it is trusted; a fault is returned, never thrown. */
export async function readMember(member: Uint8Array, most: number): Promise<HttpRecord | MemberFault> {
  let plain: Buffer;
  try {
    plain = await inflate(member, { maxOutputLength: most });
  } catch (error) {
    const isLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLarge ? 'too-large' : 'damaged';
  }
  const headEnd = plain.indexOf(END);
  if (headEnd < 0 || !plain.subarray(0, 7).equals(Buffer.from('WARC/1.'))) return 'damaged';
  const named = new Map(
    fieldsIn(plain.subarray(0, headEnd).toString('utf8')).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const length = Number(named.get('content-length'));
  const block = plain.subarray(headEnd + END.length, headEnd + END.length + length);
  const split = block.indexOf(END);
  if (!Number.isSafeInteger(length) || block.length !== length || split < 0) return 'damaged';
  const head = block.subarray(0, split).toString('utf8');
  const body = block.subarray(split + END.length);
  const digest = named.get('warc-payload-digest');
  return {
    type: named.get('warc-type') ?? '',
    id: named.get('warc-record-id') ?? '',
    concurrentTo: named.get('warc-concurrent-to') ?? '',
    line: head.split('\r\n', 1)[0] ?? '',
    fields: fieldsIn(head),
    body,
    isTruncated: named.has('warc-truncated'),
    isWhole: digest === undefined || digest === `sha256:${createHash('sha256').update(body).digest('hex')}`,
  };
}

/** The fields below a first line; lines that are none are passed over. */
function fieldsIn(head: string): Fields {
  return head
    .split('\r\n')
    .slice(1)
    .flatMap((line): (readonly [string, string])[] => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : [];
    });
}
