import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { IntakeError } from './errors.ts';
import { joinBytes, nameInFolder } from './path-bytes.ts';
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

/** A place on the way down: its bytes for the system, and what a person reads. */
interface Place {
  readonly at: string | Buffer;
  readonly path: string;
  /** From the folder that was chosen on, with `/` between. */
  readonly name: string;
  /** The bytes of that name, where they are not UTF-8. */
  readonly nameBytes: Buffer | null;
}

interface Found {
  readonly sources: (IntakeSource & { path: string })[];
  readonly refused: RefusedPath[];
}

/**
 * Turns what a person chose into files, in the order they were given. Of a folder every regular file below it is taken, each under its
 * path from the folder's own name on. Links, pipes, sockets and devices are refused with a reason, and links are never followed.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const found: Found = { sources: [], refused: [] };
  for (const given of paths) {
    const path = resolve(given);
    await expand({ at: path, path, name: basename(path), nameBytes: null }, found);
  }
  return found;
}

async function expand(place: Place, found: Found): Promise<void> {
  const { at, path, name, nameBytes } = place;
  const refuse = (code: IntakeError['code'], sentence: string, cause?: unknown) => {
    found.refused.push({ path, error: new IntakeError(code, sentence, { cause }) });
  };
  const what = await lstat(at).catch((cause: unknown) => {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing) refuse('FILE_UNREADABLE', 'this could not be read', cause);
    // What a command line cannot decode arrives with this sign in place of the bytes.
    else if (path.includes('\u{fffd}'))
      refuse(
        'FILE_NOT_FOUND',
        'there is no file of this name; if its name is not UTF-8, add its folder',
        cause,
      );
    else refuse('FILE_NOT_FOUND', 'there is no file here', cause);
    return null;
  });
  if (what === null) return;
  if (what.isFile()) {
    const raw = nameBytes === null ? {} : { nameHex: nameBytes.toString('hex') };
    found.sources.push({ ...fileSource(at, name, what), ...raw, path });
  } else if (what.isSymbolicLink()) {
    refuse('NOT_A_FILE', 'this is a link, not a file; choose the file itself');
  } else if (what.isDirectory()) {
    await expandFolder(place, found, refuse);
  } else {
    refuse('NOT_A_FILE', 'this is not a regular file');
  }
}

async function expandFolder(
  { at, path, name, nameBytes }: Place,
  found: Found,
  refuse: (code: IntakeError['code'], sentence: string, cause?: unknown) => void,
): Promise<void> {
  const names = await readdir(at, { encoding: 'buffer' }).catch((cause: unknown) => {
    refuse('FILE_UNREADABLE', 'this folder could not be read', cause);
    return null;
  });
  if (names === null) return;
  if (names.length === 0) refuse('EMPTY_FOLDER', 'this folder is empty');
  const children = names.map((bytes) => ({ raw: bytes, ...nameInFolder(bytes) }));
  for (const child of children.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))) {
    const isStrange = child.bytes !== null || nameBytes !== null;
    await expand(
      {
        // Windows takes paths as text alone, and has no names but Unicode ones.
        at: isStrange ? joinBytes(Buffer.from(at), child.raw) : join(path, child.text),
        path: join(path, child.text),
        name: `${name}/${child.text}`,
        nameBytes: isStrange ? joinBytes(nameBytes ?? Buffer.from(name), child.raw) : null,
      },
      found,
    );
  }
}
