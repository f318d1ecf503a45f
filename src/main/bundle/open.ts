import { VerifyError, type FileSource } from '../../shared/bundle/file-source.ts';
import { createZipSource } from '../../shared/bundle/zip/zip-source.ts';
import { isAgeFile, openAgeFile } from './sources/age-access.ts';
import type { DigestTask } from './sources/digest-batches.ts';
import { digestAll } from './sources/digest-pool.ts';
import { openFileAccess, type FileAccess } from './sources/file-access.ts';
import { createFolderSource } from './sources/folder-source.ts';
import { inspectNoFollow } from './sources/inspect.ts';
import { nodeZipTools } from './sources/zip-tools.ts';

/** A bundle on disk, held open. */
export type OpenBundle = FileSource & { close(): Promise<void> };

/**
 * Opens a bundle: its ZIP, its ZIP encrypted with age, or its unpacked folder, itself and not a link to it. `identity` is the text of an
 * age identity file. Rejects with `NOT_A_BUNDLE` where there is none of these, and with `IDENTITY_REFUSED` where the identity is missing or wrong.
 */
export async function openBundle(path: string, identity?: string): Promise<OpenBundle> {
  const { kind } = await inspectNoFollow(path);
  if (kind === 'folder') return openFolder(path);
  if (kind === 'file') return openFile(path, identity);
  throw new VerifyError('NOT_A_BUNDLE', 'there is no file or folder that could be a bundle');
}

async function openFile(path: string, identity: string | undefined): Promise<OpenBundle> {
  const access = await openFileAccess(path);
  try {
    if (!(await isAgeFile(access))) return openZip(access);
    // Decrypted in this thread: the threads that hash read the file itself.
    const plain = await openAgeFile(access, identity ?? '');
    return { ...createZipSource(plain, nodeZipTools), close: () => access.close() };
  } catch (error) {
    await access.close();
    throw error;
  }
}

function openZip(access: FileAccess): OpenBundle {
  const source = createZipSource(access, nodeZipTools);
  const { descriptor, size } = access;
  return {
    ...source,
    digests(files, signal) {
      const tasks = files.map((file): DigestTask => {
        const entry = source.locate(file.path);
        return { path: file.path, entry, bytes: entry?.packed ?? 0 };
      });
      return digestAll({ kind: 'zip', descriptor, size }, tasks, signal);
    },
    close: () => access.close(),
  };
}

function openFolder(root: string): OpenBundle {
  return {
    ...createFolderSource(root),
    digests(files, signal) {
      const tasks = files.map(({ path, bytes }): DigestTask => ({ path, entry: null, bytes }));
      return digestAll({ kind: 'folder', root }, tasks, signal);
    },
    close: () => Promise.resolve(),
  };
}
