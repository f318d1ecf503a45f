import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '../errors.ts';

/** What of a profile makes somebody signed in. Everything else, caches and the history above all, is left behind. */
const kept = [
  'Local State',
  'Default/Preferences',
  'Default/Secure Preferences',
  'Default/Cookies',
  'Default/Network',
  'Default/Local Storage',
  'Default/IndexedDB',
  'Default/File System',
  'Default/WebStorage',
  'Default/databases',
  'Default/Service Worker/Database',
];

/** Stands before the bytes of each file. The first one has no path: it holds what the profile's files do not. */
const header = z.object({ path: z.string(), bytes: z.int().nonnegative() });
type Header = z.infer<typeof header>;

/** Parts of a path that stay inside of a folder on every system. */
const SAFE = /^(?!\.{1,2}$)[^/\\:\0]{1,255}$/;
/** Longer headers are none that were written here. */
const LONGEST_HEADER = 65_536;

/**
 * A profile that no browser has open, as one stream of bytes that goes straight into the vault. `beside` is any JSON value that goes with it. A file that
 * cannot be read is left out, since a profile without it is still one.
 */
export async function* packProfile(profile: string, beside: unknown): AsyncGenerator<Uint8Array> {
  const first = Buffer.from(JSON.stringify(beside));
  yield headerOf({ path: '', bytes: first.length });
  yield first;
  for (const name of kept) yield* packed(profile, name);
}

async function* packed(profile: string, path: string): AsyncGenerator<Uint8Array> {
  const place = join(profile, ...path.split('/'));
  const found = await stat(place).catch(() => null);
  if (found?.isDirectory() === true) {
    for (const name of await readdir(place)) yield* packed(profile, `${path}/${name}`);
  } else if (found?.isFile() === true) {
    yield headerOf({ path, bytes: found.size });
    let left = found.size;
    if (left > 0)
      for await (const chunk of createReadStream(place, { end: left - 1 })) {
        if (!(chunk instanceof Uint8Array)) continue;
        left -= chunk.length;
        yield chunk;
      }
    if (left !== 0)
      throw new AppError('FILE_UNREADABLE', 'the profile changed while it was stored: it was not kept');
  }
}

function headerOf(about: Header): Uint8Array {
  const text = Buffer.from(JSON.stringify(about));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}

/** Writes a packed profile into a folder and answers with what went beside it. Rejects where the bytes are not what `packProfile` wrote. */
export async function unpackProfile(bytes: AsyncIterable<Uint8Array>, profile: string): Promise<unknown> {
  const reader = readerOf(bytes);
  let beside: unknown = null;
  for (;;) {
    const size = await reader.exactly(4);
    if (size === null) return beside;
    const length = size.readUInt32BE();
    const text = length <= LONGEST_HEADER ? await reader.exactly(length) : null;
    const { path, bytes: total } = header.parse(JSON.parse(text?.toString('utf8') ?? ''));
    if (path === '') {
      beside = JSON.parse((await reader.exactly(total))?.toString('utf8') ?? 'null');
      continue;
    }
    const parts = path.split('/');
    if (!parts.every((part) => SAFE.test(part)))
      throw new Error('a packed profile names a place outside of it');
    const place = join(profile, ...parts);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(reader.some(total)), createWriteStream(place, { flags: 'wx', mode: 0o600 }));
  }
}

interface Reader {
  /** Null at the end of everything; rejects in the middle of something. */
  exactly(bytes: number): Promise<Buffer | null>;
  some(bytes: number): AsyncGenerator<Uint8Array>;
}

function readerOf(bytes: AsyncIterable<Uint8Array>): Reader {
  const source = bytes[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  async function* some(wanted: number): AsyncGenerator<Uint8Array> {
    let left = wanted;
    while (left > 0) {
      if (held.length === 0) {
        const next = await source.next();
        if (next.done === true) throw new Error('a packed profile ends too early');
        held = next.value;
      }
      const part = held.subarray(0, left);
      held = held.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
  return {
    some,
    async exactly(wanted) {
      if (held.length === 0) {
        const next = await source.next();
        if (next.done === true) return null;
        held = next.value;
      }
      const parts: Uint8Array[] = [];
      for await (const part of some(wanted)) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}
