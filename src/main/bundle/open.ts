import { VerifyError, type FileSource } from '../../shared/bundle/file-source.ts';
import { createZipSource } from '../../shared/bundle/zip/zip-source.ts';
import { openFileAccess } from './sources/file-access.ts';
import { createFolderSource } from './sources/folder-source.ts';
import { inspectNoFollow } from './sources/inspect.ts';
import { nodeZipTools } from './sources/zip-tools.ts';

/** A bundle on disk, held open. */
export type OpenBundle = FileSource & { close(): Promise<void> };

/** Opens a bundle: its ZIP or its unpacked folder, itself and not a link to it. Rejects with `NOT_A_BUNDLE` where there is neither. */
export async function openBundle(path: string): Promise<OpenBundle> {
  const { kind } = await inspectNoFollow(path);
  if (kind === 'folder') return { ...createFolderSource(path), close: () => Promise.resolve() };
  if (kind !== 'file')
    throw new VerifyError('NOT_A_BUNDLE', 'there is no file or folder that could be a bundle');
  const access = await openFileAccess(path);
  return { ...createZipSource(access, nodeZipTools), close: () => access.close() };
}
