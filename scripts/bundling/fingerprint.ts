import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * A hash over the names and contents of every file below the given files and folders; one that does not exist counts as such.
 * Contents and not times: a fresh checkout has new times, and an edit within one clock tick must not be missed.
 */
export async function fingerprint(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const path of await filesBelow(join(root, input))) {
      const content = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      hash.update(`${relative(root, path)}\n${content}\n`);
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
