import { accessBytes } from '../../../shared/bundle/random-access.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { mediaTypeOf } from '../../intake/media-type.ts';
import { AppError } from '../errors.ts';
import { servedType } from '../evidence-response.ts';
import type { Asked } from './join-network.ts';
import { askedOf, shownRow } from './network-log.ts';
import type { NetworkIndex, PageIndex } from './page-index.ts';
import { WARC, type PageRecord } from './record.ts';
import { encodingOf, textStretch } from './text-stretch.ts';
import { valueOf, withWarcRecord, type OpenedRecord, type WarcPlace } from './warc-record.ts';

type Response = Output<'page.response'>;

/** Bytes of a body by which its kind is told. */
const LOOK = 8 << 10;
/** Characters of a request's own body that are shown. */
const ASKED_WITH = 20_000;
const TEXT =
  /^(text\/|image\/svg|application\/(.*json|.*xml|.*javascript|ecmascript|x-www-form-urlencoded|.*mpegurl))/i;

/** One request and its answer, without the body. Rejects with MEMBER_NOT_FOUND where there is no such request. */
export async function responseOf(record: PageRecord, index: PageIndex, n: number): Promise<Response> {
  const network = await index.network(record);
  const one = find(network, n);
  const answer = await withAnswer(record, one, async (opened) => ({
    ...opened,
    shownAs: await shownAs(opened),
  }));
  return {
    row: shownRow(one, answer),
    request: await requestOf(record, network, one, valueOf(answer?.fields ?? [], 'warc-record-id')),
    response: answer === null ? null : { line: answer.line, fields: pairs(answer.http) },
    warc: pairs(answer?.fields ?? []),
    shownAs: answer?.shownAs ?? 'nothing',
  };
}

/** A stretch of a stored body as text. Rejects with MEMBER_NOT_FOUND where nothing is stored. */
export async function bodyText(
  record: PageRecord,
  index: PageIndex,
  { n, from, limit }: { readonly n: number; readonly from: number; readonly limit: number },
): Promise<Output<'page.body'>> {
  const one = find(await index.network(record), n);
  const encoding = await withAnswer(record, one, async ({ http, body }) =>
    encodingOf(valueOf(http, 'content-type') ?? '', await beginning(body)),
  );
  const stretch =
    encoding === null
      ? null
      : await withAnswer(record, one, ({ body }) => textStretch(body, encoding, from, limit));
  if (encoding === null || stretch === null) throw notStored();
  return { encoding, ...stretch };
}

/** Where a stored body lies and what may be drawn of it. Rejects with MEMBER_NOT_FOUND where nothing is stored. */
export async function storedMedia(
  record: PageRecord,
  index: PageIndex,
  n: number,
): Promise<{
  readonly place: WarcPlace;
  readonly mediaType: string;
  readonly bytes: number;
  readonly row: Asked;
}> {
  const row = find(await index.network(record), n);
  const found = await withAnswer(record, row, async ({ body, bodyBytes }) => ({
    mediaType: await mediaTypeOf(accessBytes(await beginning(body))),
    bytes: bodyBytes,
  }));
  if (found === null || row.stored === null) throw notStored();
  return { place: { offset: row.stored.offset, length: row.stored.length }, ...found, row };
}

/** The whole body of a stored answer, or null where it is damaged or larger than `most`. */
export async function storedBody(
  record: PageRecord,
  place: WarcPlace,
  most: number,
): Promise<Uint8Array | null> {
  if (!record.has(WARC)) return null;
  return withWarcRecord(record.open(WARC), place, async ({ body, bodyBytes }) => {
    if (bodyBytes > most) return null;
    const parts: Uint8Array[] = [];
    for await (const part of body) parts.push(Uint8Array.from(part));
    return Buffer.concat(parts);
  });
}

function find(network: NetworkIndex, n: number): Asked {
  const one = askedOf(network, n);
  if (one === null) throw new AppError('MEMBER_NOT_FOUND', 'this page made no such request');
  return one;
}

const notStored = () => new AppError('MEMBER_NOT_FOUND', 'no answer is stored for this request');

async function withAnswer<Value>(
  record: PageRecord,
  { stored }: Asked,
  work: (opened: OpenedRecord) => Promise<Value>,
): Promise<Value | null> {
  if (stored === null || !record.has(WARC)) return null;
  return withWarcRecord(record.open(WARC), stored, work);
}

async function shownAs({ http, body, bodyBytes }: OpenedRecord): Promise<Response['shownAs']> {
  if (bodyBytes === 0) return 'nothing';
  const start = await beginning(body);
  if (servedType(await mediaTypeOf(accessBytes(start))) !== 'application/octet-stream') return 'media';
  const declared = valueOf(http, 'content-type') ?? '';
  return TEXT.test(declared) || !start.includes(0) ? 'text' : 'bytes';
}

async function beginning(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    parts.push(Uint8Array.from(part));
    bytes += part.length;
    if (bytes >= LOOK) break;
  }
  return Buffer.concat(parts).subarray(0, LOOK);
}

/** The request that a stored answer belongs to: it is the next record, and names the answer (WARC 1.1, section 5.7). */
async function requestOf(
  record: PageRecord,
  { rows }: NetworkIndex,
  { stored }: Asked,
  answer: string | null,
): Promise<Response['request']> {
  if (stored === null || answer === null) return null;
  const archive = record.open(WARC);
  const offset = stored.offset + stored.length;
  const next = rows.reduce(
    (end, one) =>
      one.stored !== null && one.stored.offset >= offset ? Math.min(end, one.stored.offset) : end,
    archive.size,
  );
  return withWarcRecord(
    archive,
    { offset, length: next - offset },
    async ({ fields, line, http, body, bodyBytes }) => {
      if (valueOf(fields, 'warc-concurrent-to') !== answer) return null;
      const start = await textStretch(body, 'utf-8', 0, ASKED_WITH);
      return { line, fields: pairs(http), body: bodyBytes === 0 ? null : start.text, bodyBytes };
    },
  );
}

function pairs(fields: OpenedRecord['fields']): [string, string][] {
  return fields.map(([name, value]) => [name, value]);
}
