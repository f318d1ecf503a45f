import { createHash, randomUUID } from 'node:crypto';
import { createGzip, gzipSync } from 'node:zlib';
import { eachPart, type Blob, type BlobWriter } from '../blob.ts';

/** A record of a WARC file, WARC 1.1 section 4. */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'request' | 'response';
  readonly id: string;
  readonly date: string;
  /** Named fields beside those that every record has. */
  readonly fields: readonly (readonly [string, string])[];
  readonly contentType: string;
  /** The block: a head, and a body where there is one. */
  readonly head: Buffer;
  readonly body: Blob | null;
}

/** Where a record lies in its file. `digest` is of the gzip member, in hex. */
export interface Placed {
  readonly offset: number;
  readonly length: number;
  readonly digest: string;
}

/** A new name for a record. */
export const recordId = (): string => `<urn:uuid:${randomUUID()}>`;

const GZIP = { level: 3 };
/** What is packed already, such as a video, is not made smaller by trying. */
const UNPACKED = { level: 0 };
const SAMPLE = 1 << 16;
const END = Buffer.from('\r\n\r\n');
/** A page has thousands of small records: those are packed without a stream for each. */
const AT_ONCE = 1 << 18;

/** Appends a record as one gzip member of its own, with the digests of its block and its payload (the body). */
export async function writeRecord(out: BlobWriter, record: WarcRecord): Promise<Placed> {
  const block = createHash('sha256').update(record.head);
  if (record.body !== null) await eachPart(record.body, (part) => void block.update(part));
  const length = record.head.length + (record.body?.bytes ?? 0);
  const payload =
    record.body === null ? [] : [['WARC-Payload-Digest', `sha256:${record.body.sha256}`] as const];
  const lines = [
    ['WARC-Type', record.type],
    ['WARC-Record-ID', record.id],
    ['WARC-Date', record.date],
    ...record.fields,
    ['WARC-Block-Digest', `sha256:${block.digest('hex')}`],
    ...payload,
    ['Content-Type', record.contentType],
    ['Content-Length', String(length)],
  ].map(([name = '', value = '']) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`);
  const offset = out.bytes;
  const digest = createHash('sha256');
  const put = async (bytes: Uint8Array) => {
    digest.update(bytes);
    await out.write(bytes);
  };
  if (length <= AT_ONCE) {
    const parts: Uint8Array[] = [head, record.head];
    if (record.body !== null) for await (const part of record.body.read()) parts.push(part);
    await put(gzipSync(Buffer.concat([...parts, END]), GZIP));
  } else {
    const gzip = createGzip((await isPacked(record.body)) ? UNPACKED : GZIP);
    const feed = async (bytes: Uint8Array) => {
      await new Promise<void>((resolve, reject) => {
        gzip.write(bytes, (error) => (error == null ? resolve() : reject(error)));
      });
    };
    const feeding = async () => {
      await feed(head);
      await feed(record.head);
      if (record.body !== null) await eachPart(record.body, feed);
      gzip.end(END);
    };
    const fed = feeding().catch((error: unknown) => {
      gzip.destroy(error instanceof Error ? error : new Error('the body could not be read'));
    });
    for await (const chunk of gzip) if (chunk instanceof Uint8Array) await put(chunk);
    await fed;
  }
  return { offset, length: out.bytes - offset, digest: digest.digest('hex') };
}

/** Whether the beginning of a body hardly shrinks. */
async function isPacked(body: Blob | null): Promise<boolean> {
  if (body === null) return false;
  for await (const chunk of body.read()) {
    const sample = chunk.subarray(0, SAMPLE);
    if (sample.length > 0) return gzipSync(sample, GZIP).length > sample.length * 0.97;
  }
  return false;
}
