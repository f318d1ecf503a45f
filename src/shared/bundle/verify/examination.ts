import type { Primitives } from '../../primitives.ts';
import { EntryError, type DigestOutcome, type FileSource, type SourceEntry } from '../file-source.ts';
import type { FindingList } from './finding-list.ts';
import type { DigestTable } from './hash-table.ts';

/** How far the work has come; `bytes` of `totalBytes` are read. */
export interface VerifyProgress {
  readonly bytes: number;
  readonly totalBytes: number;
}

/** What every step of a verification works on. */
export interface Examination {
  readonly source: FileSource;
  readonly primitives: Primitives;
  readonly findings: FindingList;
  /** The files of the bundle by their path; nothing but plain files. */
  readonly files: ReadonlyMap<string, SourceEntry>;
  /** The hash of every file that was read to its end. A file is read once: what is parsed is what is hashed. */
  readonly digests: DigestTable;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: VerifyProgress) => void) | undefined;
}

/** Keeps what became of reading a file: its hash, or a finding, or both. */
export function settle(examination: Examination, outcome: DigestOutcome): void {
  const { path, digest, fault } = outcome;
  if (digest !== null) examination.digests.set(path, digest);
  if (fault !== null) examination.findings.add(fault.code, fault.message, { path });
  else if (digest === null) examination.findings.add('MISSING', 'The file could not be read.', { path });
}

/**
 * The bytes of a file, hashed on their way. A fault of the container becomes a finding and ends the stream; it never rejects for it.
 * A file that is not there has no bytes.
 */
export async function* readHashed(
  examination: Examination,
  path: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { source, primitives, files } = examination;
  const entry = files.get(path);
  if (entry === undefined) return;
  const hash = primitives.sha256();
  let bytes = 0;
  let fault: EntryError | null = null;
  try {
    for await (const piece of source.read(path)) {
      examination.signal?.throwIfAborted();
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    fault = error;
  }
  const isWhole = fault === null || bytes === entry.bytes;
  settle(examination, { path, digest: isWhole ? { sha256: hash.hex(), bytes } : null, fault });
}

/** A whole small file, hashed; null where it is missing, larger than `limit` bytes or not readable, which is a finding already or not one at all. */
export async function readWhole(
  examination: Examination,
  path: string,
  limit: number,
): Promise<Uint8Array | null> {
  const entry = examination.files.get(path);
  if (entry === undefined) return null;
  if (entry.bytes > limit) {
    const message = `The file is larger than the ${limit} bytes that it may have.`;
    examination.findings.add('SIZE_LIMIT_EXCEEDED', message, { path });
    return null;
  }
  const result = new Uint8Array(entry.bytes);
  let at = 0;
  for await (const piece of readHashed(examination, path)) {
    // A folder's file may have grown since it was listed; its hash tells.
    result.set(piece.subarray(0, result.length - at), at);
    at = Math.min(at + piece.length, result.length);
  }
  return examination.digests.has(path) ? result.subarray(0, at) : null;
}

/** The text of a whole small file; null as above. What is not UTF-8 reads as empty, which none of the files that are read so may be. */
export async function readText(
  examination: Examination,
  path: string,
  limit: number,
): Promise<string | null> {
  const bytes = await readWhole(examination, path, limit);
  return bytes === null ? null : (decodeUtf8(bytes) ?? '');
}

/** Strict UTF-8 with a byte order mark kept; null for anything else. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
