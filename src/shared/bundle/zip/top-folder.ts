import type { Finding } from '../../model/verdict.ts';
import { BAGIT_TXT, SEAL_TXT } from '../layout.ts';
import type { ArchiveEntry } from './archive.ts';

/**
 * The one top folder in which the bundle lies: the first that holds a bagit.txt or a seal, or the first of all. Empty where the
 * bundle lies bare in the archive.
 */
export function chooseTopFolder(entries: readonly ArchiveEntry[]): string {
  for (const { name } of entries) {
    if (name === BAGIT_TXT || name === SEAL_TXT) return '';
    const slash = name.indexOf('/');
    const rest = name.slice(slash + 1);
    if (slash >= 0 && (rest === BAGIT_TXT || rest === SEAL_TXT)) return name.slice(0, slash);
  }
  return entries[0]?.name.split('/', 1)[0] ?? '';
}

/** What is wrong with a bundle's top folder; its name may be any, as long as unpacking makes one folder of it, here. */
export function topFolderFault(top: string): Finding | null {
  if (top === '') {
    return {
      code: 'MALFORMED_BAG',
      message: 'The bundle does not lie in one folder of its own inside the ZIP file.',
    };
  }
  if (top !== '.' && top !== '..' && !/[\\:\p{Cc}]/u.test(top)) return null;
  return {
    code: 'UNSAFE_PATH',
    path: top,
    message: 'The folder of the bundle has a name that could lead out of the folder it is unpacked in.',
  };
}
