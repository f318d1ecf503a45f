import { readCanonicalJson } from '../../ledger/canonical-json.ts';
import { DETAILS_DEPTH } from '../../ledger/commitment.ts';
import { isTimestamp } from '../../ledger/times.ts';
import { itemRecord, ITEM_FORMAT, type ItemRecord } from '../item-record.ts';
import { exhibitFolder, exhibitOfPath, ITEM_JSON } from '../layout.ts';
import { MAX_ITEM_JSON } from '../limits.ts';
import { readText, type Examination } from './examination.ts';

/** One exhibit's folder. `record` is null where its item.json is missing or cannot be read as one. */
export interface ExhibitFolder {
  readonly exhibit: string;
  readonly path: string;
  readonly record: ItemRecord | null;
  readonly hasItemFile: boolean;
}

/** Step 7: the item.json of every exhibit's folder. */
export async function readItemFiles(examination: Examination): Promise<readonly ExhibitFolder[]> {
  const { files, findings } = examination;
  const exhibits = new Set<string>();
  for (const path of files.keys()) {
    const exhibit = exhibitOfPath(path);
    if (exhibit !== null) exhibits.add(exhibit);
  }
  const folders: ExhibitFolder[] = [];
  const ids = new Set<string>();
  for (const exhibit of [...exhibits].sort(compareExhibits)) {
    const path = exhibitFolder(exhibit);
    const item = `${path}/${ITEM_JSON}`;
    if (!files.has(item)) {
      findings.add('MISSING', 'The record of this exhibit is not there.', { path: item });
      folders.push({ exhibit, path, record: null, hasItemFile: false });
      continue;
    }
    const record = await readItem(examination, item);
    if (record !== null && record.exhibit !== exhibit) {
      findings.add('RECORD_MISMATCH', 'The record is of another exhibit than its folder.', { path: item });
    }
    if (record !== null && ids.has(record.id)) {
      findings.add('RECORD_MISMATCH', 'Another exhibit here has the same record.', { path: item });
    }
    if (record !== null) ids.add(record.id);
    folders.push({ exhibit, path, record, hasItemFile: true });
  }
  return folders;
}

async function readItem(examination: Examination, path: string): Promise<ItemRecord | null> {
  const { findings } = examination;
  const text = await readText(examination, path, MAX_ITEM_JSON);
  if (text === null) return null;
  const reading = readCanonicalJson(text.slice(0, -1), { maxDepth: DETAILS_DEPTH });
  if (!reading.ok || !text.endsWith('\n')) {
    findings.add('RECORD_MISMATCH', 'The record is not JSON in its canonical form.', { path });
    return null;
  }
  const parsed = itemRecord.safeParse(reading.value);
  if (parsed.success && isTimestamp(parsed.data.acquired.at)) return parsed.data;
  if (isOtherFormat(reading.value)) {
    findings.add('UNSUPPORTED_VERSION', 'The record has another format than this program knows.', { path });
  } else {
    findings.add(
      'RECORD_MISMATCH',
      'A field of the record is missing, is not allowed, or holds what it must not.',
      { path },
    );
  }
  return null;
}

function isOtherFormat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value)) return false;
  return typeof value.format === 'string' && value.format !== ITEM_FORMAT;
}

/** By initials, then by number. */
export function compareExhibits(a: string, b: string): number {
  const [aInitials = '', aNumber = ''] = a.split('/');
  const [bInitials = '', bNumber = ''] = b.split('/');
  if (aInitials !== bInitials) return aInitials < bInitials ? -1 : 1;
  return Number(aNumber) - Number(bNumber);
}
