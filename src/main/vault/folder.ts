import { join } from 'node:path';
import { PARTIAL_SUFFIX, type FileOperations } from '../node/durable.ts';
import { DATABASE_FILE } from './database/connect.ts';
import { HEADER_FILE } from './header.ts';
import { OBJECTS } from './objects/layout.ts';

/** Stands in a folder from before the first file of a new vault until after its header, which is written last. */
export const CREATING_FILE = 'vault.creating';

/** What the creation of a vault may leave behind when it is interrupted. */
const UNFINISHED: ReadonlySet<string> = new Set([
  CREATING_FILE,
  HEADER_FILE + PARTIAL_SUFFIX,
  DATABASE_FILE,
  `${DATABASE_FILE}-journal`,
  `${DATABASE_FILE}-wal`,
  OBJECTS,
]);
/** Files that systems put into any folder they show. */
const IGNORED: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What stands in a folder that someone wants a vault in. */
export type FolderState = 'absent' | 'empty' | 'vault' | 'unfinished' | 'other';

/** Looks at a folder without changing anything. A file in its place counts as `other`. */
export async function inspectFolder(files: FileOperations, folder: string): Promise<FolderState> {
  const found = await files.inspect(folder);
  if (found === null) return 'absent';
  if (found.kind !== 'folder') return 'other';
  const names = (await files.list(folder)) ?? [];
  if (names.includes(HEADER_FILE)) return 'vault';
  const own = names.filter((name) => !IGNORED.has(name));
  if (own.length === 0) return 'empty';
  return own.includes(CREATING_FILE) && own.every((name) => UNFINISHED.has(name)) ? 'unfinished' : 'other';
}

/** Marks a folder as one in which a vault is being made; the mark is on the medium when this resolves. */
export async function markCreating(files: FileOperations, folder: string): Promise<void> {
  const file = await files.open(join(folder, CREATING_FILE), 'create');
  await file.close();
  await files.syncFolder(folder);
}

/**
 * Removes what a creation made that failed or was interrupted; never to be called on a vault that was ever unlocked. The header goes first
 * and the mark last, so that an interruption of this can be told from a vault and be cleared again.
 */
export async function clearUnfinished(files: FileOperations, folder: string): Promise<void> {
  await files.remove(join(folder, HEADER_FILE));
  for (const name of UNFINISHED) {
    if (name === OBJECTS) await files.removeFolder(join(folder, name));
    else if (name !== CREATING_FILE) await files.remove(join(folder, name));
  }
  await files.remove(join(folder, CREATING_FILE));
}
