import { join } from 'node:path';
import type { FileOperations } from '../node/durable.ts';
import { PARTIAL_SUFFIX } from '../node/durable.ts';
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

/** Removes what an interrupted creation left; only to be called on a folder that is `unfinished`. */
export async function clearUnfinished(files: FileOperations, folder: string): Promise<void> {
  for (const name of UNFINISHED) {
    // No object exists before the vault does, so its folder, if it is there, is empty and may stay.
    if (name !== OBJECTS && name !== CREATING_FILE) await files.remove(join(folder, name));
  }
  await files.remove(join(folder, CREATING_FILE));
}
