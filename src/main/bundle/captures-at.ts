import { join } from 'node:path';
import { VerifyError } from '../../shared/bundle/file-source.ts';
import type { RandomAccess } from '../../shared/bundle/random-access.ts';
import { createZipSource } from '../../shared/bundle/zip/zip-source.ts';
import {
  captureOf,
  isCapturePath,
  readCaptures,
  storedEntry,
  type BundleCapture,
  type CaptureFile,
} from '../../shared/page/bundle-captures.ts';
import type { CaptureTools } from '../../shared/page/read-capture.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { isAgeFile, openAgeFile } from './sources/age-access.ts';
import { openFileAccess } from './sources/file-access.ts';
import { createFolderSource } from './sources/folder-source.ts';
import { inspectNoFollow } from './sources/inspect.ts';
import { nodeZipTools } from './sources/zip-tools.ts';

const tools: CaptureTools = { crc32: nodeZipTools.crc32, primitives: nodePrimitives };

/**
 * The captured pages of the bundle at a path: its ZIP, encrypted or not, or its unpacked folder. Nothing of the bundle is verified here. Rejects with
 * `NOT_A_BUNDLE` and `IDENTITY_REFUSED`, as opening a bundle does.
 */
export async function capturesAt(path: string, identity?: string): Promise<readonly BundleCapture[]> {
  const { kind } = await inspectNoFollow(path);
  if (kind === 'folder') return readCaptures(await filesInFolder(path), tools);
  if (kind !== 'file')
    throw new VerifyError('NOT_A_BUNDLE', 'there is no file or folder that could be a bundle');
  const file = await openFileAccess(path);
  try {
    const plain = (await isAgeFile(file)) ? await openAgeFile(file, identity ?? '') : file;
    return await readCaptures(await filesInZip(plain), tools);
  } finally {
    await file.close();
  }
}

/** The captured page that a file on disk is, or why it is none. */
export async function captureAt(path: string): Promise<Omit<BundleCapture, 'exhibit'>> {
  return captureOf({ path, open: () => openFileAccess(path) }, tools);
}

/** The captured page whose bytes these are, or why they are none. */
export async function captureIn(access: RandomAccess): Promise<Omit<BundleCapture, 'exhibit'>> {
  return captureOf({ path: '', open: () => Promise.resolve(access) }, tools);
}

async function filesInFolder(root: string): Promise<readonly CaptureFile[]> {
  const { entries } = await createFolderSource(root).list(() => undefined);
  return entries
    .filter(({ kind }) => kind === 'file')
    .map(({ path }) => ({ path, open: () => openFileAccess(join(root, path)) }));
}

async function filesInZip(access: RandomAccess): Promise<readonly CaptureFile[]> {
  const zip = createZipSource(access, nodeZipTools);
  const { entries } = await zip.list(() => undefined);
  return entries
    .filter(({ kind, path }) => kind === 'file' && isCapturePath(path))
    .map(({ path }) => ({ path, open: () => Promise.resolve(storedEntry(access, zip.locate(path))) }));
}
