import { lstat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { detectChat } from '../../chats/index.ts';
import { packedFolder } from '../../intake/packed-folder.ts';
import { expandPaths, type ExpandedPaths } from '../../intake/walk.ts';
import { folderInput } from '../chat-input.ts';
import type { WantedKind } from './describe.ts';

/** Exports that are one file: a folder they lie in is not a part of them, unless the person says that it is a chat. */
const singleFiles = new Set(['whatsapp', 'line', 'viber', 'csv', 'email', 'sms-backup-restore']);
/** Names that WhatsApp gives to a chat's text and media, which tell an unpacked export from a folder where a chat happens to lie. */
const unpackedWhatsapp =
  /(^|\/)(_chat\.txt|\d{8}-(PHOTO|VIDEO|AUDIO|STICKER|GIF)-|(IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA)/;

/**
 * What a person chose, as the originals that will be taken in: every regular file, and every folder that is a chat export as one. That a folder is
 * one is told from the beginnings of its files; nothing of what they say is kept.
 */
export async function gatherSources(paths: readonly string[], wanted: WantedKind): Promise<ExpandedPaths> {
  const gathered = await Promise.all(paths.map((path) => gatherOne(resolve(path), wanted)));
  return {
    sources: gathered.flatMap(({ sources }) => sources),
    refused: gathered.flatMap(({ refused }) => refused),
  };
}

async function gatherOne(path: string, wanted: WantedKind): Promise<ExpandedPaths> {
  const expanded = await expandPaths([path]);
  const { sources, refused } = expanded;
  if (sources.length === 0 || wanted === 'file' || wanted === 'image') return expanded;
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() !== true) return expanded;
  const chat = await detectChat(folderInput(basename(path), sources));
  if (chat === null || (wanted === 'auto' && chat.confidence === 'weak')) return expanded;
  const isWhole =
    wanted === 'chat' ||
    !singleFiles.has(chat.format.id) ||
    (chat.format.id === 'whatsapp' && sources.some(({ name }) => unpackedWhatsapp.test(name)));
  return isWhole ? { sources: [{ ...packedFolder(basename(path), sources), path }], refused } : expanded;
}
