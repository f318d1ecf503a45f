import { join } from 'node:path';
import { createSpool, type Blob, type Spool } from '../blob.ts';
import type { Gathered } from '../record/assemble.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { DocumentRecord } from '../recording.ts';
import type { RecordFile } from '../wacz/pack.ts';
import type { Begun, Entry, StoredExchange } from './entry.ts';
import { createSealedLines } from './sealed-lines.ts';

/** A folder and a key of 32 bytes of one capture alone: what it has got lies there encrypted, so that it outlives its own process. */
export interface Safekeeping {
  readonly folder: string;
  readonly key: Uint8Array;
}

/** The name of the file that says what everything in the folder is. */
export const JOURNAL_FILE = 'journal';

/** Keeps a capture while it is under way. What cannot be kept is no reason to end the capture. */
export interface Journal {
  /** Where the bodies of this capture belong. */
  readonly spool: Spool;
  /** Writes down from now on, again and again, what is recorded of a document. */
  follow(document: DocumentRecord, about: Begun): void;
  /** Writes down a picture or the like that is ready. */
  file(file: RecordFile): void;
  /** Everything was gathered: from here on nothing is lost any more. */
  gathered(gathered: Gathered): Promise<void>;
  close(): Promise<void>;
}

/** So often the state of the recording is compared with what was written down of it, in milliseconds: at first more often, so that little is lost of a short one. */
const TICK_MS = 700;
const FIRST_TICK_MS = 100;

/** Begins the journal of a capture. Rejects where the folder cannot be written to. */
export async function openJournal({ folder, key }: Safekeeping): Promise<Journal> {
  const spool = createSpool(folder, key);
  const lines = await createSealedLines(join(folder, JOURNAL_FILE), key);
  const append = (entry: Entry) => lines.append(entry);
  const known = new WeakMap<Blob, number>();
  let blobs = 0;
  const store = async (blob: Blob): Promise<number> => {
    const before = known.get(blob);
    if (before !== undefined) return before;
    const id = blobs++;
    known.set(blob, id);
    const { bytes, sha256, kept } = blob;
    if (kept === undefined) {
      const parts: Uint8Array[] = [];
      for await (const part of blob.read()) parts.push(part);
      await append({ is: 'blob', id, bytes, sha256, base64: Buffer.concat(parts).toString('base64') });
    } else await append({ is: 'blob', id, bytes, sha256, kept });
    return id;
  };
  const exchangeOf = async ({ body, requestBody, ...rest }: Exchange): Promise<StoredExchange> => ({
    ...rest,
    requestBody: requestBody.toString('base64'),
    body: body === null ? null : await store(body),
  });

  const written = new Map<string, string>();
  const exchanges = async (all: readonly Exchange[], of: 'request' | 'handshake') => {
    const hops = new Map<string, number>();
    for (const one of all) {
      const hop = (hops.get(one.requestId) ?? 0) + 1;
      hops.set(one.requestId, hop);
      const name = `${of} ${one.requestId} ${String(hop)}`;
      const state = stateOf(one);
      if (written.get(name) === state) continue;
      written.set(name, state);
      await append({ is: 'exchange', of, name, exchange: await exchangeOf(one) });
    }
  };
  const counts = { network: 0, console: 0, websocket: 0, sse: 0 };
  let missing = 0;
  const write = async ({ network, logs, steps }: DocumentRecord) => {
    await exchanges((await network.snapshot()).exchanges, 'request');
    await exchanges(logs.handshakes, 'handshake');
    const all = { ...logs, network: network.lines };
    for (const log of ['network', 'console', 'websocket', 'sse'] as const) {
      const more = all[log].slice(counts[log]);
      counts[log] += more.length;
      if (more.length > 0) await append({ is: 'lines', log, lines: more });
    }
    if (steps.missing.length === missing) return;
    missing = steps.missing.length;
    await append({ is: 'missing', missing: steps.missing });
  };

  let timer: NodeJS.Timeout | undefined;
  let pace = FIRST_TICK_MS;
  let running: Promise<unknown> = Promise.resolve();
  let isOpen = true;
  const tick = (document: DocumentRecord) => {
    if (!isOpen) return;
    running = write(document)
      .catch(() => undefined)
      .finally(() => {
        if (isOpen) timer = setTimeout(tick, pace, document).unref();
        pace = Math.min(TICK_MS, pace * 1.5);
      });
  };
  const stop = async () => {
    isOpen = false;
    clearTimeout(timer);
    await running;
  };
  return {
    spool,
    follow(document, about) {
      append({ is: 'begun', about }).catch(() => undefined);
      tick(document);
    },
    file({ path, blob }) {
      store(blob)
        .then((id) => append({ is: 'file', path, blob: id }))
        .catch(() => undefined);
    },
    async gathered({ exchanges: all, pictures, pdf, logs, ...rest }) {
      await stop();
      await append({ is: 'again' });
      written.clear();
      await exchanges(all, 'request');
      const { handshakes, ...others } = logs;
      await exchanges(handshakes, 'handshake');
      for (const { path, blob } of pictures) await append({ is: 'file', path, blob: await store(blob) });
      await append({ is: 'whole', pdf: pdf?.toString('base64') ?? null, rest: { ...rest, logs: others } });
    },
    async close() {
      await stop();
      await lines.close();
    },
  };
}

/** Changes whenever there is more to be written down of a request. */
function stateOf({
  requestFields,
  answer,
  headerBlock,
  body,
  truncated,
  failure,
  finished,
}: Exchange): string {
  const parts = [
    requestFields.length,
    answer?.status,
    answer?.fields.length,
    headerBlock?.length,
    body?.bytes,
    truncated,
    failure?.reason,
    finished,
  ];
  return parts.join(' ');
}
