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
  const named = new Set(CASE_FILES.keys());
  /** Folders whose item.json cannot be read: what it would name cannot be told. */
  const unreadable = new Set<string>();
  for (const { exhibit, path, record, hasItemFile } of folders) {
    named.add(`${path}/${ITEM_JSON}`);
    if (record === null && hasItemFile) unreadable.add(exhibit);
    if (record?.file !== undefined) named.add(`${path}/${record.file}`);
    for (const derived of record?.derived ?? []) named.add(`${path}/${derived.path}`);
  }
  for (const path of files.keys()) {
    // What the manifest does not list is a finding already.
    if (!path.startsWith(`${DATA}/`) || named.has(path) || isSystemPath(path) || !manifest.has(path))
      continue;
    if (unreadable.has(exhibitOfPath(path) ?? '')) continue;
    findings.add('UNLISTED_FILE', 'No record of the case names this file: it was added.', { path });
  }
  for (const [path, isRequired] of CASE_FILES) {
    if (isRequired && !files.has(path) && !manifest.has(path)) {
      findings.add('MISSING', 'A file that every bundle has is not there.', { path });
    }
  }
}
