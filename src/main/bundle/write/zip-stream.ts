import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import { comparePaths } from '../../../shared/bundle/manifest.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import { checkedBytes } from './checked-bytes.ts';
import type { Entry } from './entry.ts';

/** Entries up to this size are read whole, so that their header states size and checksum and no descriptor follows. */
const WHOLE = 1024 * 1024;
/** Bytes given to the archive that it has not passed on yet; keeps memory flat for any number of small files. */
const IN_FLIGHT = 8 * 1024 * 1024;
/** The earliest date that a ZIP can state: the same files give the same bytes, and no local date is told. */
const DATE = new Date('1980-01-01T00:00:00Z');
/** One more than the archive library counts correctly without ZIP64's end record (APPNOTE 4.4.22: 0xffff means "look there"). */
const ZIP64_ENTRIES = 0xffff;

export interface ZipSource {
  /** The folder that holds everything. */
  readonly folder: string;
  readonly entries: readonly Entry[];
  readonly primitives: Primitives;
  readonly signal?: AbortSignal | undefined;
}

/** What the feeding side waits for: bytes that went out, an entry that was taken in, or the archive's end. */
interface Flow {
  out: number;
  stored: boolean;
  wake: () => void;
}

/**
 * The ZIP of a bundle as formats.md wants it: stored, sorted by full name, fixed dates, plain files 0644, no folder entries, no
 * comment. Throws what reading an entry throws. Whoever stops early leaves nothing open.
 */
export async function* zipStream(source: ZipSource): AsyncGenerator<Uint8Array> {
  const archive = new ZipArchive({ store: true, forceZip64: source.entries.length >= ZIP64_ENTRIES });
  const flow: Flow = { out: 0, stored: false, wake: () => undefined };
  archive.on('error', (error) => archive.destroy(error));
  archive.on('close', () => flow.wake());
  archive.on('entry', () => {
    flow.stored = true;
    flow.wake();
  });
  // A failure while feeding ends the archive with that very error, and so the loop below.
  void feed(archive, source, flow).catch((error: unknown) =>
    archive.destroy(error instanceof Error ? error : new Error('a source failed', { cause: error })),
  );
  try {
    for await (const chunk of archive) {
      const bytes: Uint8Array = chunk;
      flow.out += bytes.length;
      flow.wake();
      yield bytes;
    }
  } finally {
    archive.destroy();
  }
}

async function feed(archive: ZipArchive, source: ZipSource, flow: Flow): Promise<void> {
  const sorted = [...source.entries].sort((a, b) => comparePaths(a.path, b.path));
  let given = 0;
  for (const entry of sorted) {
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
    flow.wake = resolve;
  });
}
