import type { FolderEntry } from '../../shared/browser/folder-source.ts';
import { MAX_ENTRIES } from '../../shared/bundle/limits.ts';

/** The bundle that a person chose. */
export type Chosen =
  | { readonly kind: 'zip'; readonly name: string; readonly file: File }
  | { readonly kind: 'folder'; readonly name: string; readonly entries: readonly FolderEntry[] };

/** What came with a drop: bundles, and texts that speak for themselves. */
export interface Dropped {
  readonly bundles: readonly Chosen[];
  readonly receipt: string | null;
  readonly tsaRoot: string | null;
}

/** Receipts and certificates are smaller than this; nothing larger is looked into. In bytes. */
const TEXT_LIMIT = 64 * 1024;

/** A folder out of a folder dialog: the files of all its folders, each with its path from the chosen folder on. */
export function folderOfFiles(files: readonly File[]): Chosen | null {
  const entries = files.map((file) => ({ path: below(file.webkitRelativePath), blob: file }));
  const [first] = files;
  if (first === undefined) return null;
  return { kind: 'folder', name: first.webkitRelativePath.split('/', 1)[0] ?? '', entries };
}

/** Sorts what was dropped. To be called within the drop's own event: afterwards a browser gives nothing of it away. */
export async function readDrop(transfer: DataTransfer): Promise<Dropped> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  const taken = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const bundles: Chosen[] = [];
  let receipt: string | null = null;
  let tsaRoot: string | null = null;
  for (const { entry, file } of taken) {
    if (isFolder(entry)) {
      bundles.push({ kind: 'folder', name: entry.name, entries: await readFolder(entry) });
    } else if (file !== null) {
      const text = await smallText(file);
      if (text.startsWith('holdfast-checkpoint/v1')) receipt = text;
      else if (text.includes('-----BEGIN CERTIFICATE-----')) tsaRoot = text;
      else bundles.push({ kind: 'zip', name: file.name, file });
    }
  }
  return { bundles, receipt, tsaRoot };
}

/** The text of a file that a person chose for a text field; cut off where it is far too long for one. */
export async function smallText(file: File): Promise<string> {
  try {
    return file.size > TEXT_LIMIT ? '' : await file.text();
  } catch {
    return '';
  }
}

async function readFolder(top: FileSystemDirectoryEntry): Promise<readonly FolderEntry[]> {
  const found: FolderEntry[] = [];
  const waiting = [top];
  for (
    let folder = waiting.pop();
    folder !== undefined && found.length <= MAX_ENTRIES;
    folder = waiting.pop()
  ) {
    for (const entry of await readEntries(folder)) {
      const path = below(entry.fullPath.slice(1));
      if (isFolder(entry)) waiting.push(entry);
      found.push({ path, blob: isFile(entry) ? await fileOf(entry) : null });
    }
  }
  return found;
}

/** A browser gives a folder in portions, the last of them empty. */
async function readEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return found;
    found.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function below(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
