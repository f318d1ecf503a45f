import {
  DATA,
  exhibitOfFolder,
  EXHIBITS,
  LEDGER,
  REPORT,
  ROOT_FILES,
  SIGNATURE_FILES,
  SIGNATURES,
} from '../layout.ts';
import { isSystemPath } from '../names.ts';
import type { Contents } from './container.ts';
import type { FindingList } from './finding-list.ts';

const rootFiles: ReadonlySet<string> = new Set(ROOT_FILES);
const signatureFiles: ReadonlySet<string> = new Set(SIGNATURE_FILES);
const folders: ReadonlySet<string> = new Set([DATA, EXHIBITS, LEDGER, REPORT, SIGNATURES]);
const foreignBagFile = /^(?:fetch|(?:tag)?manifest-[^/]*)\.txt$/i;

/**
 * Step 3: the closed lists outside `data`, and the folders everywhere. What lies under `data` is held against the manifest and
 * the records later.
 */
export function examineClosedLists({ files, folders: listed, paths }: Contents, findings: FindingList): void {
  for (const path of files.keys()) {
    if (isSystemPath(path)) {
      findings.add('FORBIDDEN_FILE', 'An operating system left this here; it was not sealed.', { path });
    } else if (foreignBagFile.test(path) && !rootFiles.has(path)) {
      findings.add('FORBIDDEN_FILE', 'A bundle has one manifest and one tag manifest, and fetches nothing.', {
        path,
      });
    } else if (!path.startsWith(`${DATA}/`) && !rootFiles.has(path) && !signatureFiles.has(path)) {
      findings.add('UNLISTED_FILE', 'Nothing in the bundle vouches for this file: it was added.', { path });
    }
  }
  const filled = foldersOf(paths);
  for (const path of new Set([...filled, ...listed])) {
    if (isSystemPath(path)) continue;
    if (!filled.has(path))
      findings.add('FORBIDDEN_FILE', 'This folder is empty; a bundle has no empty folders.', { path });
    else if (!isKnownFolder(path)) findings.add('FORBIDDEN_FILE', 'A bundle has no such folder.', { path });
  }
}

/** Every folder that something lies in. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const result = new Set<string>();
  for (const path of paths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash);
      if (result.has(folder)) break;
      result.add(folder);
    }
  }
  return result;
}

/** The fixed folders, those of exhibits, and `derived` with whatever is below it. */
function isKnownFolder(path: string): boolean {
  if (folders.has(path)) return true;
  if (!path.startsWith(`${EXHIBITS}/`)) return false;
  const [exhibit = '', derived = 'derived'] = path.slice(EXHIBITS.length + 1).split('/');
  return exhibitOfFolder(exhibit) !== null && derived === 'derived';
}
