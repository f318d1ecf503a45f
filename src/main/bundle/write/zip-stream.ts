import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import type { Primitives } from '../../../shared/primitives.ts';
import { checkedBytes } from './checked-bytes.ts';
import type { Entry } from './entry.ts';
import { inOrder, WHOLE } from './zip-layout.ts';

/** Bytes given to the archive that it has not passed on yet; keeps memory flat for any number of small files. */
const IN_FLIGHT = 8 * 1024 * 1024;
/** The earliest date that a ZIP can state: the same files give the same bytes, and no local date is told. */
const DATE = new Date('1980-01-01T00:00:00Z');
/** One more than the archive library counts correctly without ZIP64's end record (APPNOTE 4.4.22: 0xffff means "look there"). */
const ZIP64_ENTRIES = 0xffff;

/** Headers and small files are joined into pieces of about this size, so that each does not cost a write; evidence passes as it is. */
const SMALL = 64 * 1024;

export interface ZipSource {
  /** The folder that holds everything. */
  readonly folder: string;
  readonly entries: readonly Entry[];
  /** For hashing evidence in passing; null where somebody else compares it with its record. */
  readonly primitives: Primitives | null;
  readonly signal?: AbortSignal | undefined;
}

/** What both sides wait for: bytes that come or went out, an entry that was taken in, or the archive's end. */
interface Flow {
  readonly ready: Buffer[];
  /** Bytes that left the archive, and of those the ones in `ready`. */
  out: number;
  waiting: number;
  stored: boolean;
  ended: boolean;
  failure: Error | null;
  wakeFeed: () => void;
  wakeReader: () => void;
}

/**
 * The ZIP of a bundle as formats.md wants it: stored, sorted by full name, fixed dates, plain files 0644, no folder entries, no
 * comment. Throws what reading an entry throws. Whoever stops early leaves nothing open.
 */
export async function* zipStream(source: ZipSource): AsyncGenerator<Uint8Array> {
  const archive = new ZipArchive({ store: true, forceZip64: source.entries.length >= ZIP64_ENTRIES });
  const flow = watch(archive);
  // A failure while feeding ends the archive with that very error, and so the loop below.
  void feed(archive, source, flow).catch((error: unknown) =>
    archive.destroy(error instanceof Error ? error : new Error('a source failed', { cause: error })),
  );
  let small: Buffer[] = [];
  let smallBytes = 0;
  try {
    for (;;) {
      for (const chunk of take(archive, flow)) {
        const isSmall = chunk.length <= SMALL;
        if (isSmall) {
          small.push(chunk);
          smallBytes += chunk.length;
        }
        if (smallBytes > (isSmall ? SMALL : 0)) {
          yield Buffer.concat(small);
          small = [];
          smallBytes = 0;
        }
        if (!isSmall) yield chunk;
      }
      if (flow.ready.length > 0) continue;
      if (flow.failure !== null) throw flow.failure;
      if (flow.ended) break;
      await new Promise<void>((resolve) => {
        flow.wakeReader = resolve;
      });
    }
    yield Buffer.concat(small);
  } finally {
    archive.destroy();
  }
}

/** What has come out so far; the archive may go on. */
function take(archive: ZipArchive, flow: Flow): readonly Buffer[] {
  const chunks = flow.ready.splice(0);
  flow.waiting = 0;
  archive.resume();
  return chunks;
}

/** Reads by events: the stream's own iterator would copy all evidence once more to join it with the headers around it. */
function watch(archive: ZipArchive): Flow {
  const nothing = (): void => undefined;
  const flow: Flow = {
    ready: [],
    out: 0,
    waiting: 0,
    stored: false,
    ended: false,
    failure: null,
    wakeFeed: nothing,
    wakeReader: nothing,
  };
  const wake = (): void => {
    flow.wakeFeed();
    flow.wakeReader();
  };
  archive.on('data', (chunk) => {
    flow.ready.push(chunk);
    flow.out += chunk.length;
    flow.waiting += chunk.length;
    if (flow.waiting > IN_FLIGHT) archive.pause();
    wake();
  });
  archive.on('entry', () => {
    flow.stored = true;
    wake();
  });
  archive.on('end', () => {
    flow.ended = true;
    wake();
  });
  archive.on('error', (error) => {
    flow.failure ??= error;
    archive.destroy();
    wake();
  });
  archive.on('close', () => {
    if (!flow.ended) flow.failure ??= new Error('the archive was closed before its end');
    wake();
  });
  return flow;
}

async function feed(archive: ZipArchive, source: ZipSource, flow: Flow): Promise<void> {
  let given = 0;
  for (const entry of inOrder(source.entries)) {
    await append(archive, entry, source, flow);
    given += entry.bytes;
    while (given - flow.out > IN_FLIGHT) await turn(archive, flow);
  }
  // The archive's own stream tells when it has ended; the promise of a destroyed archive would never settle.
  void archive.finalize().catch(() => undefined);
}

async function append(archive: ZipArchive, entry: Entry, source: ZipSource, flow: Flow): Promise<void> {
  const data = { name: `${source.folder}/${entry.path}`, date: DATE, mode: 0o644 };
  const bytes = checkedBytes(entry, source.primitives, source.signal);
  flow.stored = false;
  if (entry.bytes <= WHOLE) {
    archive.append(await whole(bytes), data);
    while (!flow.stored) await turn(archive, flow);
    return;
  }
  const stream = Readable.from(bytes, { objectMode: false });
  // The archive does not hear of a source's failure; without this it would wait for ever.
  stream.on('error', (error) => archive.destroy(error));
  try {
    archive.append(stream, data);
    while (!flow.stored) await turn(archive, flow);
  } finally {
    stream.destroy();
  }
}

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Waits until something has happened; throws when the archive is gone, because then nothing will any more. */
function turn(archive: ZipArchive, flow: Flow): Promise<void> {
  if (archive.destroyed) throw new Error('the archive was closed before its end');
  return new Promise((resolve) => {
    flow.wakeFeed = resolve;
  });
}
