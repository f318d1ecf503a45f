import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { EntryError, type FileDigest } from '../../../shared/bundle/file-source.ts';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import { STORED, type PlacedEntry } from '../../../shared/bundle/zip/entry.ts';
import { readEntryBytes } from '../../../shared/bundle/zip/entry-bytes.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { DigestJob, DigestPlace, DigestResult } from './digest-job.ts';
import { unreadable } from './file-access.ts';
import { nodeZipTools } from './zip-tools.ts';

/** One buffer for all reads of a thread: every piece is hashed before the next is read. */
const buffer = Buffer.allocUnsafeSlow(256 * 1024);

/** Does one job with blocking reads, on a thread of its own. Rejects only for failures that are not the file's. */
export async function digestFile(place: DigestPlace, job: DigestJob): Promise<DigestResult> {
  const { path, part } = job;
  try {
    const digest = await readFile(place, job);
    return { path, part, digest: part === 'checksum' ? null : digest.digest, fault: digest.fault };
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    return { path, part, digest: null, fault: { code: error.code, message: error.message } };
  }
}

type Outcome = Pick<DigestResult, 'digest' | 'fault'>;

async function readFile(place: DigestPlace, { path, part, entry }: DigestJob): Promise<Outcome> {
  if (place.kind === 'folder') return { digest: digestWhole(join(place.root, path)), fault: null };
  if (entry === null) throw new EntryError('AMBIGUOUS_ZIP', 'An entry of the ZIP file could not be read.');
  if (entry.method === STORED) return digestStored(place.descriptor, entry, part);
  return digestPacked(accessDescriptor(place.descriptor, place.size), entry);
}

/** The hash of a file in a folder, never through a link and never waiting for a pipe. */
function digestWhole(path: string): FileDigest {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const { sha256, bytes } = readRange(descriptor, 0, Number.POSITIVE_INFINITY, 'hash');
    return { sha256, bytes };
  } catch (error) {
    return unreadable(error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function digestStored(descriptor: number, entry: PlacedEntry, part: DigestJob['part']): Outcome {
  const { sha256, bytes, crc } = readRange(descriptor, entry.start, entry.bytes, part);
  const holds = bytes === entry.bytes && (part === 'hash' || crc === entry.crc);
  const message = 'An entry of the ZIP file has not the size or the checksum that it declares.';
  return { digest: { sha256, bytes }, fault: holds ? null : { code: 'AMBIGUOUS_ZIP', message } };
}

/** Hashes `length` bytes from `start`, or up to the end of the file where that comes first. */
function readRange(
  descriptor: number,
  start: number,
  length: number,
  part: DigestJob['part'],
): { sha256: string; bytes: number; crc: number } {
  const read = (at: number): Buffer => {
    const wanted = Math.min(buffer.length, length - at);
    return buffer.subarray(0, wanted === 0 ? 0 : readSync(descriptor, buffer, 0, wanted, start + at));
  };
  let piece = read(0);
  // A file that one read takes whole is hashed in one call, which is twice as fast.
  if (piece.length === length) {
    const sha256 = part === 'checksum' ? '' : nodePrimitives.sha256Of(piece);
    return { sha256, bytes: length, crc: part === 'hash' ? 0 : crc32(piece) };
  }
  const hash = nodePrimitives.sha256();
  let crc = 0;
  let bytes = 0;
  while (piece.length > 0) {
    if (part !== 'checksum') hash.update(piece);
    if (part !== 'hash') crc = crc32(piece, crc);
    bytes += piece.length;
    piece = read(bytes);
  }
  return { sha256: hash.hex(), bytes, crc };
}

async function digestPacked(access: RandomAccess, entry: PlacedEntry): Promise<Outcome> {
  const hash = nodePrimitives.sha256();
  let bytes = 0;
  let fault: DigestResult['fault'] = null;
  try {
    for await (const piece of readEntryBytes(access, entry, nodeZipTools)) {
      hash.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    fault = { code: error.code, message: error.message };
  }
  return { digest: bytes === entry.bytes ? { sha256: hash.hex(), bytes } : null, fault };
}

function accessDescriptor(descriptor: number, size: number): RandomAccess {
  return {
    size,
    read(start, end) {
      const bytes = Buffer.allocUnsafeSlow(end - start);
      const length = readSync(descriptor, bytes, 0, bytes.length, start);
      if (length === bytes.length) return Promise.resolve(bytes);
      return Promise.reject(new EntryError('ALTERED', 'The file was cut off while it was being read.'));
    },
  };
}
