import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of one test, under one that is removed afterwards. Names hold spaces and other scripts on purpose. */
export interface Folders {
  readonly root: string;
  /** The person's home, as the app sees it. */
  readonly home: string;
  readonly config: string;
  /** Where tests put their vaults. */
  readonly vaults: string;
  /** Where tests put evidence and receive bundles. */
  readonly work: string;
}

/** Makes a test's folders. */
export async function makeFolders(): Promise<Folders> {
  const root = await mkdtemp(join(await realpath(tmpdir()), 'holdfast été Ж-'));
  const folders = {
    root,
    home: join(root, 'home'),
    config: join(root, 'config'),
    vaults: join(root, 'vaults'),
    work: join(root, 'work'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return folders;
}

/** Removes a test's folders. */
export async function removeFolders(folders: Folders): Promise<void> {
  await rm(folders.root, { recursive: true, force: true, maxRetries: 5 });
}

/** The environment of an app that lives in these folders only. */
export function environmentIn(folders: Folders): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'HOLDFAST_PASSPHRASE',
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: folders.home,
    USERPROFILE: folders.home,
    HOLDFAST_CONFIG: folders.config,
  };
}
