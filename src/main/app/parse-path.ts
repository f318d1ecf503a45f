import { open, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { RandomAccess } from '../../shared/bundle/random-access.ts';
import { transcriptLine } from '../../shared/transcript/line.ts';
import type { ImportReport, ParseOptions } from '../../shared/transcript/report.ts';
import { parseChat, type ChatInput } from '../chats/index.ts';
import { openArchive } from '../intake/zip/archive.ts';
import { readMembers, zipLimits } from '../intake/zip/members.ts';
import { IntakeError } from '../intake/errors.ts';
import { expandPaths } from '../intake/walk.ts';
import { createDurableFile, nodeFiles } from '../node/durable.ts';
import { chatInputOf, folderInput, looksLikeZip } from './chat-input.ts';
import { AppError } from './errors.ts';

/**
 * Reads a chat export that lies in a file, a ZIP or a folder, without any vault, and says what became of every line. With `messagesFile` the
 * transcript is written there, one message a line, and appears whole or not at all; it is never the export itself. Throws ChatError where it is
 * no chat, AppError or IntakeError where it cannot be read.
 */
export async function parsePath(
  path: string,
  options: ParseOptions,
  messagesFile: string | undefined,
): Promise<ImportReport> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new AppError('FILE_NOT_FOUND', 'there is no file or folder here');
  if (!found.isFile() && !found.isDirectory())
    throw new IntakeError('NOT_A_FILE', 'this is neither a regular file nor a folder');
  if (messagesFile !== undefined) await refuseOverwriting(path, messagesFile);
  if (found.isDirectory()) {
    const { sources } = await expandPaths([path]);
    return parseInto(folderInput(basename(path), sources), options, messagesFile);
  }
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw new AppError('FILE_UNREADABLE', 'this file cannot be opened for reading', { cause });
  });
  try {
    const source: RandomAccess = {
      size: found.size,
      async read(start, end) {
        const buffer = new Uint8Array(end - start);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
        return buffer.subarray(0, bytesRead);
      },
    };
    return await parseInto(await fileInput(source, basename(path)), options, messagesFile);
  } finally {
    await handle.close();
  }
}

/** What is read must not be written over: the export may be the only one there is. */
async function refuseOverwriting(path: string, messagesFile: string): Promise<void> {
  const [read, written] = await Promise.all([stat(path), stat(messagesFile).catch(() => null)]);
  const within = relative(resolve(path), resolve(messagesFile));
  const inside = read.isDirectory() && !within.startsWith('..') && !isAbsolute(within);
  if (inside || (written !== null && written.ino === read.ino && written.dev === read.dev))
    throw new AppError(
      'FILE_EXISTS',
      'the messages would be written over the export or into it: choose another file; nothing was changed',
    );
}

async function fileInput(source: RandomAccess, name: string): Promise<ChatInput> {
  if (!(await looksLikeZip(source))) return chatInputOf(source, name, []);
  const archive = await openArchive(source, zipLimits.members);
  return chatInputOf(source, name, archive === null ? [] : await readMembers(archive, source.size));
}

async function parseInto(
  input: ChatInput,
  options: ParseOptions,
  messagesFile: string | undefined,
): Promise<ImportReport> {
  if (messagesFile === undefined) return parseChat(input, options, () => undefined);
  const out = await createDurableFile(nodeFiles, messagesFile).catch((cause: unknown) => {
    throw new AppError('FILE_UNREADABLE', 'the file for the messages cannot be written', { cause });
  });
  try {
    let at = 0;
    const report = await parseChat(input, options, async (batch) => {
      const bytes = new TextEncoder().encode(batch.map((message) => `${transcriptLine(message)}\n`).join(''));
      await out.write(bytes, at);
      at += bytes.length;
    });
    await out.commit();
    return report;
  } catch (error) {
    await out.abort();
    throw error;
  }
}
