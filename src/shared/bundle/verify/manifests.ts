import { lines } from '../../ledger/lines.ts';
import { DATA, MANIFEST_TXT, TAG_FILES, TAG_MANIFEST_TXT } from '../layout.ts';
import { MAX_MANIFEST } from '../limits.ts';
import { comparePaths, parseManifestLine } from '../manifest.ts';
import { pathFault } from '../names.ts';
import { readHashed, type Examination } from './examination.ts';
import { createHashTable, type HashTable } from './hash-table.ts';

/** The hash that a manifest states for each path it lists. */
export type Manifest = Pick<HashTable, 'size' | 'has' | 'get' | 'paths'>;

const MAX_LINE = 4096;
const tagFiles: ReadonlySet<string> = new Set(TAG_FILES);

/** Step 6: the two manifests. Their lines must be sorted, each path once, and list what a manifest of theirs may list. */
export async function readManifests(
  examination: Examination,
): Promise<{ payload: Manifest; tags: Manifest }> {
  const tags = await readManifest(examination, TAG_MANIFEST_TXT, (path) => tagFiles.has(path));
  if (examination.files.has(TAG_MANIFEST_TXT) && tags.size < tagFiles.size) {
    const message = `The tag manifest does not list all of ${TAG_FILES.join(', ')}.`;
    examination.findings.add('MALFORMED_MANIFEST', message, { path: TAG_MANIFEST_TXT });
  }
  const payload = await readManifest(examination, MANIFEST_TXT, (path) => path.startsWith(`${DATA}/`));
  return { payload, tags };
}

async function readManifest(
  examination: Examination,
  name: string,
  belongs: (path: string) => boolean,
): Promise<Manifest> {
  const { findings, files } = examination;
  const listed = createHashTable();
  const entry = files.get(name);
  if (entry === undefined) return listed;
  if (entry.bytes > MAX_MANIFEST) {
    findings.add('SIZE_LIMIT_EXCEEDED', 'The manifest is larger than a manifest may be.', { path: name });
    return listed;
  }
  const malformed = (message: string): void => findings.add('MALFORMED_MANIFEST', message, { path: name });
  let last = '';
  let number = 0;
  for await (const line of lines(readHashed(examination, name), MAX_LINE)) {
    number += 1;
    if (line.problem === 'too-long') {
      findings.add('SIZE_LIMIT_EXCEEDED', `Line ${number} is longer than a line may be.`, { path: name });
      continue;
    }
    if (line.problem !== null) malformed(`Line ${number} is not a clean line of text ended by a line feed.`);
    const stated = line.text === null ? null : parseManifestLine(line.text);
    if (stated === null) {
      if (line.problem === null) malformed(`Line ${number} is not a hash, two spaces and a path.`);
      continue;
    }
    if (number > 1 && comparePaths(last, stated.path) >= 0)
      malformed(`Line ${number} is out of order or repeats a path.`);
    last = stated.path;
    if (pathFault(stated.path) !== null) {
      findings.add('UNSAFE_PATH', 'The manifest lists a path that no bundle may hold.', {
        path: stated.path,
      });
    } else if (belongs(stated.path)) {
      // The container's own text for the same path: a piece of the line would hold on to the whole of it.
      const path = files.get(stated.path)?.path ?? stated.path;
      if (!listed.has(path)) listed.set(path, stated.sha256);
    } else {
      malformed(`Line ${number} lists a file that this manifest does not cover.`);
    }
  }
  return listed;
}
