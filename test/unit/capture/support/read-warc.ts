import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** A record of a WARC file as this reader of its own finds it. */
export interface ReadRecord {
  readonly offset: number;
  readonly length: number;
  readonly member: Buffer;
  readonly fields: ReadonlyMap<string, string>;
  readonly head: string;
  readonly body: Buffer;
  readonly blockDigest: string;
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Takes a WARC file apart member by member, as the index places them; written without a look at the writer. */
export function readMember(warc: Buffer, offset: number, length: number): ReadRecord {
  const member = warc.subarray(offset, offset + length);
  const plain = gunzipSync(member);
  const end = plain.indexOf('\r\n\r\n');
  const [version = '', ...lines] = plain.subarray(0, end).toString('utf8').split('\r\n');
  if (version !== 'WARC/1.1') throw new Error('no record of WARC 1.1');
  const fields = new Map(
    lines.map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)] as const;
    }),
  );
  const size = Number(fields.get('content-length'));
  const block = plain.subarray(end + 4, end + 4 + size);
  if (plain.subarray(end + 4 + size).toString() !== '\r\n\r\n')
    throw new Error('the record does not end where it says');
  const split = block.indexOf('\r\n\r\n') + 4;
  const head = block.subarray(0, split).toString('utf8');
  return { offset, length, member, fields, head, body: block.subarray(split), blockDigest: sha256(block) };
}

/** The SHA-256 of bytes as records state it. */
export const digestOf = sha256;
