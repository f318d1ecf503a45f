import type { RandomAccess } from '../../shared/bundle/random-access.ts';
import type { Member } from '../../shared/model/item.ts';
import type { ChatFile, ChatInput } from '../chats/index.ts';
import { bytesOf } from '../intake/bytes-of.ts';
import type { IntakeSource } from '../intake/source.ts';
import { openArchive } from '../intake/zip/archive.ts';
import { zipLimits } from '../intake/zip/members.ts';

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes begin like a ZIP that holds something. */
export async function looksLikeZip(source: RandomAccess): Promise<boolean> {
  if (source.size < 22) return false;
  const head = await source.read(0, 4);
  return LOCAL_HEADER.every((byte, index) => head[index] === byte);
}

/**
 * What a chat parser is given of stored bytes: the file itself, or a ZIP's members. Members that were found unsafe, encrypted, damaged or too large
 * when they were hashed are not opened for it again.
 */
export async function chatInputOf(
  source: RandomAccess,
  name: string,
  members: readonly Member[],
): Promise<ChatInput> {
  if (!(await looksLikeZip(source))) {
    return {
      container: null,
      files: [{ name, bytes: source.size, sha256: null, open: () => bytesOf(source) }],
    };
  }
  const archive = await openArchive(source, zipLimits.members);
  const files: ChatFile[] = [];
  for (const [index, entry] of (archive?.entries ?? []).entries()) {
    const member = members[index];
    if (member?.sha256 == null || member.status === 'unsafe-name') continue;
    files.push({ name: entry.name, bytes: entry.bytes, sha256: member.sha256, open: () => entry.open() });
  }
  return { container: name, files };
}

/** What a chat parser is given of a folder on disk; `files` bear names that begin with the folder's own. Each is opened as often as it is read. */
export function folderInput(folder: string, files: readonly IntakeSource[]): ChatInput {
  return {
    container: folder,
    files: files.map((file) => ({
      name: file.name.slice(file.name.indexOf('/') + 1),
      bytes: file.expectedBytes ?? 0,
      sha256: null,
      open: () => reopened(file),
    })),
  };
}

async function* reopened(file: IntakeSource): AsyncGenerator<Uint8Array> {
  const opened = await file.open();
  try {
    yield* opened.bytes;
  } finally {
    await opened.close();
  }
}
