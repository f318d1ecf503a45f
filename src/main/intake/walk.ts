import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { IntakeError } from './errors.ts';
import { fileSource, type IntakeSource } from './source.ts';

/** A path that was asked for and cannot be taken, with the reason. */
export interface RefusedPath {
  readonly path: string;
  readonly error: IntakeError;
}

export interface ExpandedPaths {
  readonly sources: readonly (IntakeSource & { readonly path: string })[];
  readonly refused: readonly RefusedPath[];
}

/**
 * Turns what a person chose into files, in the order they were given. Of a folder every regular file below it is taken, each under its
 * path from the folder's own name on. Links, pipes and devices are refused with a reason, and links are never followed.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const sources: (IntakeSource & { path: string })[] = [];
  const refused: RefusedPath[] = [];
  for (const path of paths) await expand(resolve(path), basename(resolve(path)), sources, refused);
  return { sources, refused };
}

async function expand(
  path: string,
  name: string,
  sources: (IntakeSource & { path: string })[],
  refused: RefusedPath[],
): Promise<void> {
  const found = await lstat(path).catch((cause: unknown) => {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const error = missing
      ? new IntakeError('FILE_NOT_FOUND', 'there is no file here', { cause })
      : new IntakeError('FILE_UNREADABLE', 'this could not be read', { cause });
    refused.push({ path, error });
    return null;
  });
  if (found === null) return;
  if (found.isFile()) {
    sources.push({ ...fileSource(path, name, found), path });
    return;
  }
  if (!found.isDirectory()) {
    const what = found.isSymbolicLink()
      ? 'this is a link, not a file; choose the file itself'
      : 'this is not a regular file';
    refused.push({ path, error: new IntakeError('NOT_A_FILE', what) });
    return;
  }
  const names = await readdir(path).catch((cause: unknown) => {
    refused.push({
      path,
      error: new IntakeError('FILE_UNREADABLE', 'this folder could not be read', { cause }),
    });
    return null;
  });
  if (names === null) return;
  if (names.length === 0) {
    refused.push({ path, error: new IntakeError('EMPTY_FOLDER', 'this folder is empty') });
    return;
  }
  for (const child of names.sort()) await expand(join(path, child), `${name}/${child}`, sources, refused);
}
