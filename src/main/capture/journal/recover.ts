import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createSpool, reopened, type Blob, type Spool } from '../blob.ts';
import type { Gathered } from '../record/assemble.ts';
import type { Missing } from '../record/steps.ts';
import { wayOf } from '../record/way.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { Line } from '../recorder/log-lines.ts';
import type { RecordFile } from '../wacz/pack.ts';
import type { Begun, Entry, StoredBlob, StoredExchange } from './entry.ts';
import { JOURNAL_FILE, type Safekeeping } from './journal.ts';
import { readSealedLines } from './sealed-lines.ts';

/** What a capture had when its process ended. */
export interface Recovered {
  readonly gathered: Gathered;
  readonly spool: Spool;
}

/** What is said of a record whose capture was cut off. */
const cutOff: Missing = {
  what: 'everything that was still to come',
  reason: 'the program ended while the page was being captured',
};

/** Reads back what a capture had got when its process ended, were it only that it had begun. Null where not even that can be read. */
export async function recoverCapture({ folder, key }: Safekeeping): Promise<Recovered | null> {
  // Sealed under a key of this capture alone: what opens was written by `openJournal`.
  const entries = (await readSealedLines(join(folder, JOURNAL_FILE), key).catch(() => [])) as Entry[];
  const read = readEntries(entries);
  const blobs = await openBlobs(read.blobs, folder, key);
  const exchanges = [...read.requests.values()].map((one) => exchangeOf(one, blobs));
  if (read.begun === null) return null;
  const handshakes = [...read.handshakes.values()].map((one) => exchangeOf(one, blobs));
  const pictures = read.files.flatMap(({ path, blob }): RecordFile[] => {
    const found = blobs.get(blob);
    return found === undefined ? [] : [{ path, blob: found }];
  });
  const spool = createSpool(folder, key);
  if (read.whole !== null) {
    const { pdf, rest } = read.whole;
    const logs = { ...rest.logs, handshakes };
    const print = pdf === null ? null : Buffer.from(pdf, 'base64');
    return { gathered: { ...rest, logs, exchanges, pictures, pdf: print }, spool };
  }
  return {
    spool,
    gathered: {
      exchanges,
      pictures,
      network: read.lines.network,
      logs: { ...read.lines, handshakes },
      chains: [],
      resolved: [],
      refused: [],
      words: [],
      values: [],
      pdf: null,
      mhtml: null,
      passwords: [],
      secrets: [],
      missing: [...read.missing, cutOff],
      summary: summaryOf(read.begun, exchanges),
    },
  };
}

interface ReadEntries {
  begun: Begun | null;
  whole: Extract<Entry, { is: 'whole' }> | null;
  missing: readonly Missing[];
  readonly requests: Map<string, StoredExchange>;
  readonly handshakes: Map<string, StoredExchange>;
  readonly blobs: StoredBlob[];
  readonly files: { readonly path: string; readonly blob: number }[];
  readonly lines: { network: Line[]; console: Line[]; websocket: Line[]; sse: Line[] };
}

function readEntries(entries: readonly Entry[]): ReadEntries {
  const lines = { network: [], console: [], websocket: [], sse: [] };
  const maps = { requests: new Map<string, StoredExchange>(), handshakes: new Map<string, StoredExchange>() };
  const read: ReadEntries = { begun: null, whole: null, missing: [], ...maps, blobs: [], files: [], lines };
  // A second telling that was cut off itself must not take the place of the first.
  const isTwice = entries.some(({ is }) => is === 'whole');
  for (const entry of entries) {
    if (entry.is === 'again' && !isTwice) break;
    take(read, entry);
  }
  return read;
}

function take(read: ReadEntries, entry: Entry): void {
  switch (entry.is) {
    case 'begun':
      read.begun = entry.about;
      break;
    case 'blob':
      read.blobs.push(entry);
      break;
    case 'exchange':
      (entry.of === 'request' ? read.requests : read.handshakes).set(entry.name, entry.exchange);
      break;
    case 'lines':
      read.lines[entry.log].push(...entry.lines);
      break;
    case 'missing':
      read.missing = entry.missing;
      break;
    case 'file':
      read.files.push(entry);
      break;
    case 'again':
      read.requests.clear();
      read.handshakes.clear();
      read.files.length = 0;
      break;
    case 'whole':
      read.whole = entry;
  }
}

/** Bytes that did not reach the disk whole are none. */
async function openBlobs(
  stored: readonly StoredBlob[],
  folder: string,
  key: Uint8Array,
): Promise<ReadonlyMap<number, Blob>> {
  const blobs = new Map<number, Blob>();
  for (const { id, bytes, sha256, ...where } of stored) {
    if ('base64' in where) {
      const own = Buffer.from(where.base64, 'base64');
      blobs.set(id, { bytes, sha256, read: () => onePart(own) });
      continue;
    }
    const { kept } = where;
    const found = await stat(join(folder, kept.file)).catch(() => null);
    if (found !== null && found.size >= bytes) blobs.set(id, reopened(folder, key, { bytes, sha256, kept }));
  }
  return blobs;
}

async function* onePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function exchangeOf(
  { requestBody, body, ...rest }: StoredExchange,
  blobs: ReadonlyMap<number, Blob>,
): Exchange {
  const found = body === null ? null : (blobs.get(body) ?? null);
  const isLost = body !== null && found === null;
  return {
    ...rest,
    requestBody: Buffer.from(requestBody, 'base64'),
    body: found,
    failure: isLost ? { reason: 'unfinished', detail: cutOff.reason } : rest.failure,
  };
}

function summaryOf(begun: Begun, exchanges: readonly Exchange[]): Gathered['summary'] {
  const { requestedUrl, startedAt, timeoutMs, conditions, viewport } = begun;
  const first = exchanges[0]?.requestId;
  const finalUrl = exchanges.findLast(({ requestId }) => requestId === first)?.url ?? requestedUrl;
  const { redirects, main } = wayOf(exchanges, [], finalUrl);
  return {
    requestedUrl,
    redirects,
    finalUrl,
    status: main?.answer?.status ?? null,
    title: '',
    startedAt,
    settledAt: null,
    clock: { source: 'system', offsetMs: null },
    browser: { product: '', version: '', userAgent: '' },
    viewport,
    devicePixelRatio: 1,
    locale: '',
    timeZone: '',
    profile: 'clean',
    conditions,
    serviceWorkers: [],
    behaviours: [],
    limits: [{ name: 'timeMs', value: timeoutMs, reached: false }],
    toolsOpened: false,
  };
}
