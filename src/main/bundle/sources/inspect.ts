import { lstat } from 'node:fs/promises';
import type { SourceEntry } from '../../../shared/bundle/file-source.ts';

/** What stands at a path, itself and not what it may point to. What cannot be inspected is `other`. */
export async function inspectNoFollow(path: string): Promise<Pick<SourceEntry, 'kind' | 'bytes'>> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return { kind: 'other', bytes: 0 };
  if (found.isSymbolicLink()) return { kind: 'link', bytes: 0 };
  if (found.isDirectory()) return { kind: 'folder', bytes: 0 };
  return found.isFile() ? { kind: 'file', bytes: found.size } : { kind: 'other', bytes: 0 };
}
