import { CASE_FILES, DATA, exhibitOfPath, ITEM_JSON } from '../layout.ts';
import { isSystemPath } from '../names.ts';
import type { Examination } from './examination.ts';
import type { ExhibitFolder } from './item-files.ts';
import type { Manifest } from './manifests.ts';

/**
 * Step 11: the closed list of what lies under `data`. A file that no record names does not belong there, even if the manifest lists it;
 * a file that every bundle has must be there.
 */
export function examineUnrecorded(
  { files, findings }: Examination,
  folders: readonly ExhibitFolder[],
  manifest: Manifest,
): void {
  // Taken away one by one, since all the names together would be as many texts again.
  const unnamed = new Set(files.keys());
  for (const path of CASE_FILES.keys()) unnamed.delete(path);
  /** Folders whose item.json cannot be read: what it would name cannot be told. */
  const unreadable = new Set<string>();
  for (const { exhibit, path, record, hasItemFile } of folders) {
    unnamed.delete(`${path}/${ITEM_JSON}`);
    if (record === null && hasItemFile) unreadable.add(exhibit);
    if (record?.file !== undefined) unnamed.delete(`${path}/${record.file}`);
    for (const derived of record?.derived ?? []) unnamed.delete(`${path}/${derived.path}`);
  }
  for (const path of unnamed) {
    // What the manifest does not list is a finding already.
    if (!path.startsWith(`${DATA}/`) || isSystemPath(path) || !manifest.has(path)) continue;
    if (unreadable.has(exhibitOfPath(path) ?? '')) continue;
    findings.add('UNLISTED_FILE', 'No record of the case names this file: it was added.', { path });
  }
  for (const [path, isRequired] of CASE_FILES) {
    if (isRequired && !files.has(path) && !manifest.has(path)) {
      findings.add('MISSING', 'A file that every bundle has is not there.', { path });
    }
  }
}
