import { z } from 'zod';
import { sha256 } from '../model/ids.ts';

/** The logs of a captured page, by the name of their file. */
export const pageLogName = z.enum(['network', 'failed', 'websocket', 'sse', 'console']);
export type PageLogName = z.infer<typeof pageLogName>;

/** Where an answer lies in the archive of a record: bytes of `archive/data.warc.gz`, and the hash of that stretch. */
const warcPlace = z.object({
  offset: z.int(),
  length: z.int(),
  /** SHA-256 of the compressed stretch, as the index of the archive states it. */
  digest: sha256.nullable(),
  /** The record's own name (`urn:uuid:…`); null where its head could not be read. */
  id: z.string().nullable(),
});

/**
 * One request and what came of it, joined from `network.jsonl`, the index and the archive. Every hop of a redirect is a row of its own. `n` is its
 * position among all requests of the record, from 1, and never changes.
 */
export const networkRow = z.object({
  n: z.int(),
  requestId: z.string(),
  url: z.string(),
  method: z.string(),
  /** What the page wanted it for: `Document`, `Image`, `XHR` …, in the browser's words. */
  type: z.string(),
  /** The status of the answer; null where there was none. */
  status: z.int().nullable(),
  mediaType: z.string().nullable(),
  fromServiceWorker: z.boolean(),
  /** True where the browser had the answer from before, within this capture: nobody was asked again. */
  fromCache: z.boolean(),
  /** `whole`: in the archive as it came. `cut`: in the archive, not all of it. `none`: not in it. */
  stored: z.enum(['whole', 'cut', 'none']),
  /** Why it is not stored whole, in the words of `failed.jsonl`. */
  failure: z.object({ reason: z.string(), detail: z.string() }).nullable(),
  /** Bytes of the stored (decoded) body, and its SHA-256; null where nothing is stored. */
  bytes: z.int().nullable(),
  sha256: sha256.nullable(),
  /** The address that answered, as far as the record tells. */
  address: z.string().nullable(),
  /** `h2`, `http/1.1`, `tls/1.3` …, in the words of the archive. */
  protocols: z.array(z.string()),
  /** When it was asked, when the answer began and when it had ended; null where that did not happen. ISO 8601. */
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Milliseconds from the question to the end, or to the answer where there is no end; null where neither is known. */
  tookMs: z.number().nullable(),
  record: warcPlace.nullable(),
});
export type NetworkRow = z.infer<typeof networkRow>;

/** A request that is not stored, or not whole. */
const failedRow = z.object({
  n: z.int(),
  at: z.string(),
  url: z.string(),
  method: z.string(),
  type: z.string(),
  reason: z.string(),
  detail: z.string(),
  /** Bytes that were received and announced, where it was cut off. */
  received: z.int().nullable(),
  announced: z.int().nullable(),
});

/** A frame of a socket, or the beginning or end of one. `n` is its line. */
const socketRow = z.object({
  n: z.int(),
  at: z.string(),
  socket: z.string(),
  url: z.string(),
  direction: z.enum(['sent', 'received']),
  opcode: z.int().nullable(),
  /** The words; null of a binary frame. A very long one is cut, and `bytes` tells how long it is. */
  text: z.string().nullable(),
  /** The beginning of a binary frame in hex; null of a text. */
  hex: z.string().nullable(),
  bytes: z.int(),
  isCut: z.boolean(),
});

const sseRow = z.object({
  n: z.int(),
  at: z.string(),
  url: z.string(),
  event: z.string(),
  id: z.string(),
  data: z.string(),
  isCut: z.boolean(),
});

const consoleRow = z.object({
  n: z.int(),
  at: z.string(),
  /** `log`, `warning`, `exception`, `dialog-confirm`, `popup-blocked`, `download-denied` …, in the words of the record. */
  level: z.string(),
  text: z.string(),
  url: z.string(),
  line: z.int(),
  isCut: z.boolean(),
});

/** A stretch of one log. `total` counts all its lines, `matching` those that the question leaves. */
const counted = { total: z.int(), matching: z.int(), unreadable: z.int() };
export const pageLogStretch = z.discriminatedUnion('log', [
  z.object({ log: z.literal('network'), ...counted, rows: z.array(networkRow) }),
  z.object({ log: z.literal('failed'), ...counted, rows: z.array(failedRow) }),
  z.object({ log: z.literal('websocket'), ...counted, rows: z.array(socketRow) }),
  z.object({ log: z.literal('sse'), ...counted, rows: z.array(sseRow) }),
  z.object({ log: z.literal('console'), ...counted, rows: z.array(consoleRow) }),
]);
export type PageLogStretch = z.infer<typeof pageLogStretch>;
