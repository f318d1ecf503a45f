import { foldPath, isSystemPath, pathFault } from '../names.ts';
import type { Contents } from './container.ts';
import type { FindingList } from './finding-list.ts';

const plain = /^[a-z0-9._/-]+$/;

/** Step 2: the names. Every path must be safe on every system, and no two may be one and the same on any. */
export function examinePaths({ files, paths }: Contents, findings: FindingList): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const fault = isSystemPath(path) ? null : pathFault(path);
    if (fault !== null) findings.add('UNSAFE_PATH', `A part of this path ${fault}.`, { path });
    const folded = fold(path);
    if (seen.has(folded)) {
      findings.add('NAME_COLLISION', 'On some systems this is the same name as another one here.', { path });
    }
    seen.set(folded, path);
  }
  const foldedFiles = new Set([...files.keys()].map(fold));
  for (const path of paths) {
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (!foldedFiles.has(fold(path.slice(0, slash)))) continue;
      findings.add('NAME_COLLISION', 'A part of this path is a file as well as a folder.', { path });
      break;
    }
  }
}

function fold(path: string): string {
  return plain.test(path) ? path : foldPath(path);
}
