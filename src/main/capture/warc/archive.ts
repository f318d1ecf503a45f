import type { Blob, Spool } from '../blob.ts';
import { fieldOf, type Exchange } from '../recorder/exchange.ts';
import { isBodiless } from '../recorder/judge.ts';
import type { Withholding } from '../secrets/withholding.ts';
import { cdxj, type Indexed } from './cdxj.ts';
import { answerHead, requestHead } from './http-block.ts';
import { recordId, writeRecord } from './record.ts';
import { indexedBody } from './request-body.ts';

/** A WARC file and its index. */
export interface Archive {
  readonly warc: Blob;
  readonly index: string;
}

/** How the archive names itself. */
export interface ArchiveAbout {
  readonly software: string;
  readonly date: string;
  readonly filename: string;
}

/** Writes every exchange that has an answer and a body (of redirects and handshakes an empty one), secrets withheld. */
export async function writeArchive(
  exchanges: readonly Exchange[],
  hide: Withholding,
  about: ArchiveAbout,
  spool: Spool,
): Promise<Archive> {
  const out = spool.create();
  const index: Indexed[] = [];
  const empty = await spool.of('');
  const info = [
    `software: ${about.software}`,
    'format: WARC File Format 1.1',
    'description: bodies are stored decoded; fields that spoke of their coding begin with x-orig-; bodies of redirects and of CORS preflights are not given by the browser and are stored empty',
  ];
  await writeRecord(out, {
    type: 'warcinfo',
    id: recordId(),
    date: about.date,
    fields: [['WARC-Filename', about.filename]],
    contentType: 'application/warc-fields',
    head: Buffer.from(info.map((line) => `${line}\r\n`).join('')),
    body: null,
  });
  for (const exchange of exchanges) {
    if (exchange.answer === null) continue;
    const body = exchange.body ?? (isBodiless(exchange) ? empty : null);
    if (body === null) continue;
    index.push(await writeExchange(exchange, body));
  }
  return { warc: await out.end(), index: cdxj(index, about.filename) };

  async function writeExchange(exchange: Exchange, body: Blob): Promise<Indexed> {
    const { answer, startedAt } = exchange;
    const url = hide.address(exchange.url.replace(/#.*$/s, ''));
    const id = recordId();
    const common = [['WARC-Target-URI', url] as const, ...protocols(exchange)];
    const address = answer?.address ?? '';
    const peer = address === '' ? [] : [['WARC-IP-Address', address] as const];
    const made =
      answer?.fromServiceWorker === true ? [['X-Holdfast-Made-By', 'service-worker'] as const] : [];
    const cut = exchange.truncated === null ? [] : [['WARC-Truncated', exchange.truncated] as const];
    const fields = hide.fields(answer?.fields ?? []);
    const placed = await writeRecord(out, {
      type: 'response',
      id,
      date: startedAt,
      fields: [...common, ...peer, ...cut, ...made],
      contentType: 'application/http; msgtype=response',
      head: answerHead(exchange, fields, body.bytes),
      body,
    });
    const asked = hide.bytes(exchange.requestBody);
    await writeRecord(out, {
      type: 'request',
      id: recordId(),
      date: startedAt,
      fields: [...common, ['WARC-Concurrent-To', id]],
      contentType: 'application/http; msgtype=request',
      head: requestHead(exchange, hide.fields(exchange.requestFields), url),
      body: await spool.of(asked),
    });
    const mime = answer?.mimeType === '' ? 'application/octet-stream' : (answer?.mimeType ?? '');
    const { method, requestFields } = exchange;
    const requestBody =
      method === 'GET' ? null : indexedBody(asked, fieldOf(requestFields, 'content-type') ?? '');
    const line = { url, date: startedAt, mime, method, requestBody };
    return { ...placed, ...line, status: answer?.status ?? 0, payload: body.sha256 };
  }
}

/** Whether this is a hop that led on. */
export function isRedirect({ answer }: Exchange): boolean {
  return answer !== null && [301, 302, 303, 307, 308].includes(answer.status);
}

function protocols({ answer }: Exchange): readonly (readonly [string, string])[] {
  const http = answer?.protocol ?? '';
  const tls = /^TLS ([\d.]+)$/.exec(answer?.security?.protocol ?? '')?.[1];
  return [
    ...(http === '' ? [] : [['WARC-Protocol', http] as const]),
    ...(tls === undefined ? [] : [['WARC-Protocol', `tls/${tls}`] as const]),
  ];
}
