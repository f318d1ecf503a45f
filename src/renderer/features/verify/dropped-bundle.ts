import { filesOf, type Dropped } from '../evidence/dropped-files.ts';
import type { VerifyDraft } from './verify-request.ts';

/**
 * What was dropped, as the bundle of a draft: by its path where that is known, so that it is checked as a chosen one is. Null for anything but one
 * file that does not lie in a folder, and for an encrypted one without a path: only the core can open that.
 */
export async function droppedBundle(
  dropped: Dropped,
  pathOf: (file: File) => string,
): Promise<Pick<VerifyDraft, 'path' | 'dropped'> | null> {
  const [given, ...others] = await filesOf(dropped);
  if (given === undefined || others.length > 0 || given.path.includes('/')) return null;
  const path = pathOf(given.file);
  if (path === '' && given.file.name.endsWith('.age')) return null;
  return path === '' ? { path: '', dropped: given.file } : { path, dropped: null };
}
