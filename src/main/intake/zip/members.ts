import { createHash } from 'node:crypto';
import { sha256 } from '../../../shared/model/ids.ts';
import type { Member } from '../../../shared/model/item.ts';
import type { Archive, ArchiveEntry } from './archive.ts';

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

/**
 * Hashes a stored ZIP's files, each read once, streaming. Encrypted, damaged or oversized ones are listed with the reason and without a hash. A
 * name that is not safe is said to be so, and its bytes are hashed like the others: no name is ever used as a path. Throws only what `signal` throws.
 */
export async function readMembers(
  archive: Archive,
  containerBytes: number,
  options: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number, total: number) => void;
  } = {},
): Promise<readonly Member[]> {
  const members: Member[] = [];
  const budget = { left: Math.max(zipLimits.totalFloor, containerBytes * zipLimits.totalRatio) };
  for (const entry of archive.entries) {
    options.signal?.throwIfAborted();
    members.push(await readMember(entry, budget, options.signal));
    options.onProgress?.(members.length, archive.entries.length);
  }
  return members;
}

async function readMember(
  entry: ArchiveEntry,
  budget: { left: number },
  signal: AbortSignal | undefined,
): Promise<Member> {
  const known = { name: entry.name, bytes: entry.bytes, sha256: null };
  if (entry.encrypted) return { ...known, status: 'encrypted' };
  const limit = Math.max(zipLimits.memberFloor, entry.packedBytes * zipLimits.memberRatio);
  if (entry.bytes > limit) return { ...known, status: 'too-large' };
  if (entry.bytes > budget.left) return { ...known, status: 'limit-reached' };
  budget.left -= entry.bytes;
  try {
    const hash = createHash('sha256');
    for await (const chunk of entry.open()) {
      signal?.throwIfAborted();
      hash.update(chunk);
    }
    return {
      ...known,
      sha256: sha256.parse(hash.digest('hex')),
      status: !entry.safe ? 'unsafe-name' : NESTED.test(entry.name) ? 'nested' : 'read',
    };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { ...known, status: 'damaged' };
  }
}
