import { EntryError, VerifyError, type FileSource, type Listing, type SourceEntry } from '../file-source.ts';
import { BAGIT_TXT, SEAL_TXT } from '../layout.ts';
import type { FindingList } from './finding-list.ts';

/** What the container holds, sorted by kind. */
export interface Contents {
  readonly files: ReadonlyMap<string, SourceEntry>;
  readonly folders: readonly string[];
  /** Every path of any kind. */
  readonly paths: readonly string[];
}

/**
 * Step 1: the container. Lists it, refuses what is no bundle (`NOT_A_BUNDLE`), and finds links, pipes and devices, which no bundle holds.
 */
export async function openContainer(source: FileSource, findings: FindingList): Promise<Contents> {
  const { entries, isWhole } = await list(source, findings);
  const files = new Map<string, SourceEntry>();
  const folders: string[] = [];
  for (const entry of entries) {
    const { path, kind } = entry;
    if (kind === 'file') files.set(path, entry);
    if (kind === 'folder') folders.push(path);
    if (kind === 'link')
      findings.add('LINK_FORBIDDEN', 'A bundle holds no links: they lead to other files.', { path });
    if (kind === 'other') findings.add('FORBIDDEN_FILE', 'This is neither a file nor a folder.', { path });
  }
  if (isWhole && !files.has(BAGIT_TXT) && !files.has(SEAL_TXT)) {
    throw new VerifyError(
      'NOT_A_BUNDLE',
      'there is neither a bagit.txt nor a seal here: this is not a sealed bundle',
    );
  }
  return { files, folders, paths: entries.map((entry) => entry.path) };
}

/** What the source lists; a container whose own bytes cannot be read is a finding and lists nothing. */
async function list(source: FileSource, findings: FindingList): Promise<Listing> {
  try {
    return await source.list((finding) => findings.take(finding));
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    findings.add(error.code, error.message);
    return { entries: [], isWhole: false };
  }
}
