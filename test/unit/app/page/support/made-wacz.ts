import { createHash } from 'node:crypto';
import { crc32, gzipSync } from 'node:zlib';

/** An exchange of a made record. Left out: `body` of one that is not stored, `reason` of one that did not fail. */
export interface MadeExchange {
  readonly url: string;
  readonly type?: string;
  readonly method?: string;
  readonly status?: number;
  readonly contentType?: string;
  readonly body?: Uint8Array | string;
  readonly reason?: string;
  /** Whether what is stored is not all of it. */
  readonly isCut?: boolean;
  readonly requestBody?: string;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const at = (n: number) => new Date(Date.UTC(2026, 4, 6, 7, 8, 9) + n * 100).toISOString();

/** A `page.wacz` as a capture writes it (docs/formats/capture.md), made without a browser. `files` stand under `holdfast/` and replace those that are made. */
export function madeWacz(
  exchanges: readonly MadeExchange[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const warc: Buffer[] = [];
  const index: string[] = [];
  const network: object[] = [];
  const failed: object[] = [];
  let offset = 0;
  for (const [place, one] of exchanges.entries()) {
    const {
      url,
      type = 'Document',
      method = 'GET',
      status = 200,
      contentType = 'text/html',
      body,
      reason,
    } = one;
    const line = { requestId: `r${String(place)}`, url, method, type, fromServiceWorker: false };
    const isAnswered = reason === undefined || body !== undefined;
    network.push({ at: at(place), event: 'request', ...line, status: null });
    if (isAnswered) network.push({ at: at(place + 0.3), event: 'response', ...line, status });
    network.push({
      at: at(place + 0.5),
      event: reason === undefined ? 'finished' : 'failed',
      ...line,
      status: isAnswered ? status : null,
    });
    if (reason !== undefined)
      failed.push({
        at: at(place),
        url,
        method,
        type,
        reason,
        detail: `net::${reason}`,
        ...(body === undefined ? {} : { received: body.length, announced: null }),
      });
    if (body === undefined) continue;
    const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
    const id = `<urn:uuid:00000000-0000-4000-8000-${String(place).padStart(12, '0')}>`;
    const head = Buffer.from(
      `HTTP/1.1 ${String(status)} OK\r\nContent-Type: ${contentType}\r\nX-Twice: a\r\nX-Twice: b\r\n\r\n`,
    );
    const record = member('response', id, url, at(place), Buffer.concat([head, bytes]), [
      'WARC-IP-Address: 192.0.2.7',
      'WARC-Protocol: h2',
      'WARC-Protocol: tls/1.3',
      ...(one.isCut === true ? ['WARC-Truncated: disconnect'] : []),
    ]);
    const asked = Buffer.from(
      `${method} / HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n${one.requestBody ?? ''}`,
    );
    const request = member('request', `${id.slice(0, -2)}f>`, url, at(place), asked, [
      `WARC-Concurrent-To: ${id}`,
    ]);
    const about = {
      url,
      mime: contentType.split(';')[0],
      status,
      digest: `sha256:${sha256(bytes)}`,
      length: record.length,
      offset,
      filename: 'data.warc.gz',
      recordDigest: `sha256:${sha256(record)}`,
    };
    index.push(`org,example)/ 20260506070809 ${JSON.stringify(about)}\n`);
    warc.push(record, request);
    offset += record.length + request.length;
  }
  const lines = (all: readonly object[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('');
  const made: Record<string, string | Uint8Array> = {
    'network.jsonl': lines(network),
    'failed.jsonl': lines(failed),
    'websocket.jsonl': '',
    'sse.jsonl': '',
    'console.jsonl': '',
    'text.txt': '',
    'tls.json': '[]\n',
    'dns.json': '[]\n',
    ...files,
  };
  const listed = Object.entries(made)
    .filter(([path]) => path !== 'capture.json')
    .map(([path, content]) => {
      const bytes = Buffer.from(content);
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    });
  const capture = {
    requestedUrl: exchanges[0]?.url ?? '',
    finalUrl: exchanges.at(-1)?.url ?? '',
    startedAt: at(0),
    complete: failed.length === 0,
    incomplete: failed.length === 0 ? [] : [{ what: 'requests', reason: 'see failed.jsonl' }],
    files: listed,
  };
  const all: [string, string | Uint8Array][] = [
    ['archive/data.warc.gz', Buffer.concat(warc)],
    // An index is sorted by address, not by place.
    ['indexes/index.cdxj', index.toReversed().join('')],
    ...Object.entries({ 'capture.json': JSON.stringify(capture), ...made }).map(
      ([path, content]): [string, string | Uint8Array] => [`holdfast/${path}`, content],
    ),
  ];
  return storedZip(all);
}

function member(
  type: string,
  id: string,
  url: string,
  date: string,
  block: Buffer,
  fields: readonly string[],
): Buffer {
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${id}`,
    `WARC-Date: ${date}`,
    `WARC-Target-URI: ${url}`,
    ...fields,
    `Content-Type: application/http; msgtype=${type}`,
    `Content-Length: ${String(block.length)}`,
  ];
  return gzipSync(
    Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]),
  );
}

/** A ZIP of stored files (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
function storedZip(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(10, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('504b0304', 'hex'), shared, path, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('504b01022d03', 'hex'), shared, rest, path);
    offset += 30 + path.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
