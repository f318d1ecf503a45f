import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

/** One folder of `dist`, and what it is made from. */
export interface Part {
  readonly name: string;
  readonly root: string;
  /** Where the result stands. */
  readonly folder: string;
  /** Files and folders below the root whose contents decide the result. */
  readonly inputs: readonly string[];
  /** Makes the result in an empty folder. */
  readonly make: (folder: string) => Promise<void>;
}

const stampName = 'made-from.txt';

/**
 * Makes a part of `dist` unless it was made from exactly these inputs before; true when it was made.
 * It is made aside and then put in place, so that nobody ever sees half of it and two builds at once do not mix.
 */
export async function buildFolder(part: Part): Promise<boolean> {
  const stamp = await fingerprint(part.root, part.inputs);
  if ((await readStamp(part.folder)) === stamp) return false;
  const parent = dirname(part.folder);
  await mkdir(parent, { recursive: true });
  const aside = await mkdtemp(join(parent, `.${basename(part.folder)}-`));
  try {
    const made = join(aside, 'new');
    await mkdir(made);
    await part.make(made);
    await writeFile(join(made, stampName), stamp);
    await putInPlace(made, part.folder, join(aside, 'old'));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return true;
}

async function readStamp(folder: string): Promise<string | null> {
  return readFile(join(folder, stampName), 'utf8').catch(() => null);
}

async function putInPlace(made: string, folder: string, old: string): Promise<void> {
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(made, folder).catch((error: NodeJS.ErrnoException) => {
    // Another build of the same inputs was quicker.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}
