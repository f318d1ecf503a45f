import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { sha256, type Sha256 } from '../../../shared/model/ids.ts';
import type { Member } from '../../../shared/model/item.ts';
import type { RandomAccess } from '../random-access.ts';
import { memberName } from './member-name.ts';
import { openZip, type Entry, type ZipFile } from './reader.ts';

/** What a container may cost us. A member or archive beyond them is listed as such, never half read in silence. */
export const zipLimits = {
  members: 100_000,
  /** Inflated bytes of one member: this, or 100 times its packed size, whichever is more. */
  memberFloor: 1 << 20,
  memberRatio: 100,
  /** Inflated bytes of all members together: this, or 100 times the container. */
  totalFloor: 1 << 30,
  totalRatio: 100,
} as const;

/** Entries whose content is an archive again are hashed like the rest and not opened. */
const NESTED = /\.(zip|7z|rar|tar|gz|tgz|bz2|xz|zst)$/i;

export interface MembersRead {
  readonly members: readonly Member[];
  /** False where the archive broke off, so that members may be missing from the list. */
  readonly complete: boolean;
}

/**
 * Lists a stored ZIP's files with the SHA-256 of each. Folders are not members. Encrypted, damaged, oversized or unsafely named ones are listed with
 * the reason and without a hash. Reads each member once, streaming. Throws only what `signal` throws.
 */
export async function readMembers(
  source: RandomAccess,
  options: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number, total: number) => void;
  } = {},
): Promise<MembersRead> {
  const members: Member[] = [];
  const zip = await openZip(source).catch(() => null);
  if (zip === null) return { members, complete: false };
  const budget = { left: Math.max(zipLimits.totalFloor, source.size * zipLimits.totalRatio) };
  let seen = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      options.signal?.throwIfAborted();
      seen++;
      options.onProgress?.(seen, zip.entryCount);
      const name = memberName(entry.fileNameRaw);
      if (name.folder && entry.uncompressedSize === 0) continue;
      if (seen > zipLimits.members) return { members, complete: false };
      members.push(await readMember(zip, entry, name.text, name.safe, budget, options.signal));
    }
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    return { members, complete: false };
  } finally {
    zip.close();
  }
  return { members, complete: true };
}

async function readMember(
  zip: ZipFile,
  entry: Entry,
  name: string,
  safe: boolean,
  budget: { left: number },
  signal: AbortSignal | undefined,
): Promise<Member> {
  const known = { name: name.toWellFormed(), bytes: entry.uncompressedSize, sha256: null };
  if (!safe) return { ...known, status: 'unsafe-name' };
  if (entry.isEncrypted()) return { ...known, status: 'encrypted' };
  const limit = Math.max(zipLimits.memberFloor, entry.compressedSize * zipLimits.memberRatio);
  if (entry.uncompressedSize > limit) return { ...known, status: 'too-large' };
  if (entry.uncompressedSize > budget.left) return { ...known, status: 'limit-reached' };
  try {
    const { bytes, hash } = await hashEntry(zip, entry, signal);
    budget.left -= bytes;
    return { name: known.name, bytes, sha256: hash, status: NESTED.test(name) ? 'nested' : 'read' };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { ...known, status: 'damaged' };
  }
}

async function hashEntry(
  zip: ZipFile,
  entry: Entry,
  signal: AbortSignal | undefined,
): Promise<{ readonly bytes: number; readonly hash: Sha256 }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > entry.uncompressedSize ? new Error('longer than the archive says') : null);
    },
  });
  const stream = await zip.openReadStreamPromise(entry);
  await pipeline(stream, sink, signal === undefined ? {} : { signal });
  if (bytes !== entry.uncompressedSize) throw new Error('shorter than the archive says');
  return { bytes, hash: sha256.parse(hash.digest('hex')) };
}

/** Opens one member's bytes by the name `readMembers` gave it; null where there is none of that name. Of two with one name the first is meant. */
export async function openMember(
  source: RandomAccess,
  name: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  const zip = await openZip(source);
  for await (const entry of zip.eachEntry()) {
    if (memberName(entry.fileNameRaw).text.toWellFormed() !== name) continue;
    return zip.openReadStreamPromise(entry);
  }
  zip.close();
  return null;
}
