import { accessBytes } from '../../shared/bundle/random-access.ts';
import type { RandomAccess } from '../../shared/bundle/random-access.ts';
import type { ItemId } from '../../shared/model/ids.ts';
import { mediaTypeOf } from '../intake/media-type.ts';
import { openArchive, type ArchiveEntry } from '../intake/zip/archive.ts';
import { zipLimits } from '../intake/zip/members.ts';
import type { OpenVault } from '../vault/index.ts';
import type { View } from './session.ts';
import { AppError } from './errors.ts';
import type { ServedBytes } from './evidence-response.ts';
import { findItem } from './find.ts';

/** A member is held in memory to serve ranges of it; one beyond this must be extracted to be played. */
const MEMBER_LIMIT = 256 << 20;

/** The stored original of an item, for reading from anywhere. */
export async function openOriginal(
  vault: OpenVault,
  id: ItemId,
): Promise<RandomAccess & { close(): Promise<void> }> {
  const { item } = findItem(vault, id);
  const reader = await vault.objects.open(item.object);
  return { size: reader.bytes, read: (start, end) => reader.read(start, end), close: () => reader.close() };
}

/** The media type of a file inside an item, by its content. MEMBER_NOT_FOUND where it may not or cannot be read. */
export async function memberType(vault: OpenVault, id: ItemId, name: string): Promise<string> {
  return mediaTypeOf(accessBytes(await readMember(vault, id, name)));
}

/** What a view shows, ready to be served. */
export async function servedBytes(vault: OpenVault, view: View, id: ItemId): Promise<ServedBytes> {
  if (view.member !== null) {
    const bytes = await readMember(vault, id, view.member);
    return {
      mediaType: view.mediaType,
      size: bytes.length,
      stream: (start, end) => once(bytes.subarray(start, end)),
      close: () => Promise.resolve(),
    };
  }
  const { item } = findItem(vault, id);
  const reader = await vault.objects.open(item.object);
  return {
    mediaType: view.mediaType,
    size: reader.bytes,
    stream: (start, end) => reader.stream(start, end),
    close: () => reader.close(),
  };
}

/** The bytes that a message came from: of the original, or of the member it stands in. */
export async function readSource(
  vault: OpenVault,
  id: ItemId,
  member: string | null,
  start: number,
  end: number,
): Promise<Uint8Array> {
  if (member !== null) return withMember(vault, id, member, (entry) => stretch(entry.open(), start, end));
  const original = await openOriginal(vault, id);
  try {
    return await original.read(start, Math.min(end, original.size));
  } finally {
    await original.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

function readMember(vault: OpenVault, id: ItemId, name: string): Promise<Uint8Array> {
  return withMember(vault, id, name, async (entry) => {
    if (entry.bytes > MEMBER_LIMIT)
      throw new AppError('NOT_AVAILABLE', 'this file is too large to be shown here: extract it instead');
    return stretch(entry.open(), 0, entry.bytes);
  });
}

async function withMember<Value>(
  vault: OpenVault,
  id: ItemId,
  name: string,
  work: (entry: ArchiveEntry) => Promise<Value>,
): Promise<Value> {
  const position = vault.records.members
    .list(id)
    .findIndex((member) => member.name === name && member.sha256 !== null);
  const original = await openOriginal(vault, id);
  try {
    const archive = position < 0 ? null : await openArchive(original, zipLimits.members);
    const entry = archive?.entries[position];
    if (entry === undefined)
      throw new AppError(
        'MEMBER_NOT_FOUND',
        'there is no such file inside this item, or it could not be read',
      );
    return await work(entry);
  } finally {
    await original.close();
  }
}

/** The bytes from `start` to `end` of a stream that can only be read from its beginning. */
async function stretch(bytes: AsyncIterable<Uint8Array>, start: number, end: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let at = 0;
  for await (const chunk of bytes) {
    if (at + chunk.length > start && at < end) parts.push(chunk.subarray(Math.max(0, start - at), end - at));
    at += chunk.length;
    if (at >= end) break;
  }
  return Buffer.concat(parts);
}
