import type { GivenFile } from '../../transport/client.ts';

/** What a drag or a clipboard holds, taken out of the event while that is still allowed. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
  /** Everything that was dropped, a folder as one: only its place on this computer can be asked of it. */
  readonly roots: readonly File[];
}

/** Takes the files and folders out of a drop or a paste. Must run before the event's handler returns: afterwards the list is empty. */
export function takeDropped(transfer: DataTransfer): Dropped {
  const entries: FileSystemEntry[] = [];
  const files: File[] = [];
  const roots: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (file !== null) roots.push(file);
    if (entry !== null) entries.push(entry);
    else if (file !== null) files.push(file);
  }
  return { entries, files, roots };
}

/**
 * The places of what was dropped, where the window may know them (Electron): so a folder reaches the core as a folder, and one that is a chat export
 * becomes one exhibit. Null where a single one is not known.
 */
export function placesOf({ roots }: Dropped, pathOf: (file: File) => string): readonly string[] | null {
  const paths = roots.map(pathOf);
  return paths.length > 0 && paths.every((path) => path !== '') ? paths : null;
}

/**
 * Every file that was dropped, those inside folders with their path below what was dropped. Empty folders yield nothing.
 * @throws DOMException where the system refuses to list a folder
 */
export async function filesOf({ entries, files }: Dropped): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = files.map((file) => ({ file, path: file.name }));
  for (const entry of entries) found.push(...(await below(entry)));
  return found;
}

async function below(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => {
      entry.file(done, failed);
    });
    return [{ file, path: entry.fullPath.replace(/^\//u, '') }];
  }
  if (!isFolder(entry)) return [];
  const found: GivenFile[] = [];
  for (const child of await listOf(entry)) found.push(...(await below(child)));
  return found;
}

/** A folder is listed in portions; an empty portion is the end. */
async function listOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, failed) => {
      reader.readEntries(done, failed);
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
