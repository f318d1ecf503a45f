import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSource, Listing, SourceEntry } from '../../../shared/bundle/file-source.ts';
import { MAX_ENTRIES } from '../../../shared/bundle/limits.ts';
import type { Finding } from '../../../shared/model/verdict.ts';
import { inspectNoFollow } from './inspect.ts';
import { openFileAccess, unreadable } from './file-access.ts';

const PIECE = 256 * 1024;

/** An unpacked bundle. Links are listed as links and never followed. */
export function createFolderSource(root: string): FileSource {
  return {
    kind: 'folder',
    list: (report) => listFolder(root, report),
    read: (path) => readFile(join(root, path)),
  };
}

async function listFolder(root: string, report: (finding: Finding) => void): Promise<Listing> {
  const entries: SourceEntry[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const dirent of await readFolder(root, folder, report)) {
      const path = folder === '' ? dirent.name : `${folder}/${dirent.name}`;
      const entry = await entryOf(root, path, dirent);
      entries.push(entry);
      if (entry.kind === 'folder') waiting.push(path);
      if (entries.length > MAX_ENTRIES) {
        report({
          code: 'SIZE_LIMIT_EXCEEDED',
          message: `The folder holds more than ${MAX_ENTRIES} files and folders.`,
        });
        return { entries, isWhole: false };
      }
    }
  }
  return { entries, isWhole: true };
}

async function readFolder(
  root: string,
  folder: string,
  report: (finding: Finding) => void,
): Promise<readonly Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch {
    report({ code: 'MISSING', path: folder, message: 'This folder cannot be read.' });
    return [];
  }
}

async function entryOf(root: string, path: string, dirent: Dirent): Promise<SourceEntry> {
  if (dirent.isDirectory()) return { path, kind: 'folder', bytes: 0 };
  if (dirent.isSymbolicLink()) return { path, kind: 'link', bytes: 0 };
  return { path, ...(await inspectNoFollow(join(root, path))) };
}

async function* readFile(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const access = await openFileAccess(path).catch(unreadable);
  try {
    for (let at = 0; at < access.size; at += PIECE)
      yield await access.read(at, Math.min(at + PIECE, access.size));
  } finally {
    await access.close();
  }
}
