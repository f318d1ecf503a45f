import type { JsonObject } from '../../ledger/strict-json.ts';
import type { DerivedRecord, ItemRecord } from '../item-record.ts';
import { ITEM_JSON } from '../layout.ts';
import type { CaseRecords, ItemHistory, RecordedEvent } from './case-records.ts';
import type { Examination } from './examination.ts';
import type { ExhibitFolder } from './item-files.ts';

const noHistory: ItemHistory = { acquired: [], made: [] };

/** Step 10: for every exhibit its item.json, its files and the ledger must say the same. */
export function examineRecords(
  examination: Examination,
  folders: readonly ExhibitFolder[],
  records: CaseRecords,
): void {
  for (const { path, record } of folders) {
    if (record === null) continue;
    const history = records.histories.get(record.id) ?? noHistory;
    const check = createCheck(examination, path);
    examineAcquisition(check, record, history);
    if (record.file === undefined) examineWithheld(check, record, history);
    else check.file(record.file, record);
    examineDerivatives(check, record, history);
    if (records.erased.has(record.id)) {
      check.mismatch('The ledger says that this item was erased, and yet it is here.');
    }
  }
}

/** What the rules for one exhibit share: where its findings go. */
interface Check {
  mismatch(message: string, relative?: string): void;
  undisclosed(message: string, seq: number): void;
  /** A file of the exhibit against the size and hash that a record states. */
  file(relative: string, stated: { readonly bytes: number; readonly sha256: string }): void;
}

function createCheck({ findings, files, digests }: Examination, folder: string): Check {
  return {
    mismatch: (message, relative = ITEM_JSON) =>
      findings.add('RECORD_MISMATCH', message, { path: `${folder}/${relative}` }),
    undisclosed: (message, seq) => findings.add('MISSING', message, { path: `${folder}/${ITEM_JSON}`, seq }),
    file(relative, stated) {
      const path = `${folder}/${relative}`;
      const file = files.get(path);
      const digest = digests.get(path);
      if (file === undefined) {
        findings.add('MISSING', 'The file that the record names is not there.', { path });
      } else if (
        (digest?.sha256 ?? stated.sha256) !== stated.sha256 ||
        (digest?.bytes ?? file.bytes) !== stated.bytes
      ) {
        findings.add('RECORD_MISMATCH', 'The file is not the one that was recorded.', { path });
      }
    },
  };
}

function examineAcquisition(check: Check, record: ItemRecord, history: ItemHistory): void {
  const event = history.acquired.find(({ seq }) => seq === record.acquired.event);
  if (event === undefined) {
    check.mismatch('The ledger does not record that this item was taken in there.');
    return;
  }
  if (history.acquired.length > 1)
    check.mismatch('The ledger records that this item was taken in more than once.');
  if (event.at !== record.acquired.at) check.mismatch('The ledger records another time of acquisition.');
  if (event.details === null) {
    check.undisclosed('How this exhibit was taken in is not disclosed.', event.seq);
    return;
  }
  const { bytes, exhibit, kind, name, sha256 } = record;
  if (!agrees(event.details, { bytes, exhibit, kind, name, sha256 })) {
    check.mismatch('The ledger recorded something else when this item was taken in.');
  }
}

/** Only a redacted copy is handed over: there must be one. */
function examineWithheld(check: Check, record: ItemRecord, history: ItemHistory): void {
  const redactions = new Set(
    history.made.filter(({ type }) => type === 'item.redacted').map(({ seq }) => seq),
  );
  if (!record.derived.some(({ event }) => redactions.has(event))) {
    check.mismatch('The original is withheld, and no redacted copy is recorded in its place.');
  }
}

function examineDerivatives(check: Check, record: ItemRecord, history: ItemHistory): void {
  const events = new Map(history.made.map((event) => [event.seq, event]));
  const originals = originalSources(record);
  const copies = copiesByHash(history);
  const paths = new Set<string>();
  for (const derived of record.derived) {
    if (paths.has(derived.path)) check.mismatch('The record lists this file twice.', derived.path);
    paths.add(derived.path);
    check.file(derived.path, derived);
    const event = events.get(derived.event);
    examineDerivative(check, derived, event, (source) => {
      if (originals.has(source)) return true;
      return copies.get(source)?.some((seq) => seq !== derived.event) === true;
    });
  }
}

function examineDerivative(
  check: Check,
  derived: DerivedRecord,
  event: RecordedEvent | undefined,
  isSource: (sha256: unknown) => boolean,
): void {
  if (event === undefined) {
    check.mismatch('The ledger does not record that this was made.', derived.path);
    return;
  }
  if (event.details === null) {
    check.undisclosed('How a copy of this exhibit was made is not disclosed.', event.seq);
    return;
  }
  const { path, kind, bytes, sha256 } = derived;
  if (!agrees(event.details, { path, kind, bytes, sha256 })) {
    check.mismatch('The ledger recorded something else when this was made.', path);
  }
  if (!isSource(event.details.source)) {
    check.mismatch('It was made from something that is not of this exhibit.', path);
  }
}

/** The hashes of the original and of what it holds. */
function originalSources(record: ItemRecord): ReadonlySet<unknown> {
  return new Set<unknown>([record.sha256, ...(record.members ?? []).map(({ sha256 }) => sha256)]);
}

/** Which events made something of this item, by its hash: a copy may be made from another copy, but not from itself. */
function copiesByHash({ made }: ItemHistory): ReadonlyMap<unknown, readonly number[]> {
  const result = new Map<unknown, number[]>();
  for (const { seq, details } of made) {
    if (details === null) continue;
    const before = result.get(details.sha256);
    if (before === undefined) result.set(details.sha256, [seq]);
    // Two tell that there is another than any given one.
    else if (before.length < 2) before.push(seq);
  }
  return result;
}

/** Whether details hold exactly these values under these names; they may hold more. */
function agrees(details: JsonObject, stated: Readonly<Record<string, string | number>>): boolean {
  return Object.entries(stated).every(([name, value]) => details[name] === value);
}
