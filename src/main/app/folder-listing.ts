import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import type { folderListing } from '../../shared/contract/app-methods.ts';
import { AppError } from './errors.ts';

type Listing = z.infer<typeof folderListing>;

/** Lists a folder for the window's own chooser: folders first, then files; a folder with a `vault.json` shows as a vault. Hidden ones are left out. */
export async function listFolder(path: string | null): Promise<Listing> {
  const folder = resolve(path ?? homedir());
  const found = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError('FILE_UNREADABLE', 'this folder cannot be opened', { cause });
  });
  const entries: Listing['entries'] = [];
  for (const entry of found) {
    if (entry.name.startsWith('.')) continue;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) entries.push({ name: entry.name, path: full, kind: await folderKind(full) });
    else if (entry.isFile())
      entries.push({
        name: entry.name,
        path: full,
        kind: /\.zip(\.age)?$/i.test(entry.name) ? 'bundle' : 'file',
      });
  }
  const rank = (kind: Listing['entries'][number]['kind']) => (kind === 'folder' || kind === 'vault' ? 0 : 1);
  entries.sort((a, b) => rank(a.kind) - rank(b.kind) || a.name.localeCompare(b.name));
  const parent = dirname(folder);
  return { path: folder, parent: parent === folder ? null : parent, entries };
}

async function folderKind(folder: string): Promise<'folder' | 'vault' | 'bundle'> {
  const names = await readdir(folder).catch(() => [] as string[]);
  if (names.includes('vault.json') && names.includes('vault.db')) return 'vault';
  return names.includes('bagit.txt') ? 'bundle' : 'folder';
}
