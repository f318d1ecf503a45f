import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import { IntakeError } from './errors.ts';
import type { IntakeSource, OpenedSource } from './source.ts';

/** The years that a ZIP can state (APPNOTE 4.4.6). */
const EARLIEST = new Date('1980-01-01T00:00:00Z');
const LATEST = new Date('2107-12-31T23:59:58Z');

/**
 * A folder as one original: a ZIP of its files, stored without compression in the order given, each under its path below the folder and with its time
 * (UTC, to two seconds). So an export that comes as a folder is one exhibit, with every file in it byte for byte and listed with its own hash.
 * `files` bear names that begin with the folder's own.
 */
export function packedFolder(name: string, files: readonly IntakeSource[]): IntakeSource {
  const times = files.flatMap(({ modifiedAt }) => modifiedAt ?? []);
  return {
    name: `${name}.zip`,
    method: 'folder',
    expectedBytes: files.reduce((sum, { expectedBytes }) => sum + (expectedBytes ?? 0), 0),
    modifiedAt: times.length === 0 ? null : new Date(Math.max(...times.map((time) => time.getTime()))),
    open: () => Promise.resolve(openPacked(files)),
  };
}

function openPacked(files: readonly IntakeSource[]): OpenedSource {
  const archive = new ZipArchive({ store: true, forceZip64: files.length > 0xfffe });
  let changed = false;
  /** The archive library does not survive a source that fails: the source ends instead, and whoever reads the archive is told. */
  let failure: unknown = null;
  /** Only the file that is being packed is open. */
  let current: OpenedSource | null = null;
  async function* bytesOf(file: IntakeSource): AsyncGenerator<Uint8Array> {
    if (failure !== null) return;
    try {
      const opened = await file.open();
      current = opened;
      try {
        yield* opened.bytes;
        changed ||= await opened.changed();
      } finally {
        current = null;
        await opened.close();
      }
    } catch (error) {
      failure = error;
    }
  }
  for (const file of files) {
    archive.append(Readable.from(bytesOf(file), { objectMode: false }), {
      name: file.name.slice(file.name.indexOf('/') + 1),
      date: stated(file.modifiedAt),
      mode: 0o644,
    });
  }
  const finished = archive.finalize();
  // The reader of the bytes meets the failure.
  finished.catch(() => undefined);
  return {
    bytes: (async function* () {
      for await (const chunk of archive) {
        if (failure !== null) break;
        if (!(chunk instanceof Uint8Array)) throw new TypeError('an archive gives bytes');
        yield chunk;
      }
      if (failure instanceof IntakeError) throw failure;
      if (failure !== null)
        throw new IntakeError('FILE_UNREADABLE', 'a file of this folder stopped being readable', {
          cause: failure,
        });
      await finished;
    })(),
    changed: () => Promise.resolve(changed),
    async close() {
      archive.abort();
      archive.destroy();
      await current?.close();
    },
  };
}

function stated(modifiedAt: Date | null): Date {
  if (modifiedAt === null || modifiedAt < EARLIEST) return EARLIEST;
  return modifiedAt > LATEST ? LATEST : modifiedAt;
}
