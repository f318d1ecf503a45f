import type { Finding } from '../../model/verdict.ts';
import { VerifyError } from '../file-source.ts';
import { MAX_ENTRIES, MAX_INFLATED, MAX_INFLATE_RATIO } from '../limits.ts';
import { createForwardReader, type RandomAccess } from '../random-access.ts';
import { readDirectory } from './central-directory.ts';
import { findDirectory, type DirectoryPlace } from './end-record.ts';
import {
  DOS_ARCHIVE,
  entryFault,
  isForeign,
  isReadable,
  kindOf,
  type CentralEntry,
  type EntryKind,
  type KeptEntry,
  type PlacedEntry,
} from './entry.ts';
import { placeEntry } from './local-header.ts';

/** An entry of an archive under its full name, a folder's without the `/` at its end. `placed` is null where its bytes cannot be told. */
export interface ArchiveEntry {
  readonly name: string;
  readonly kind: EntryKind;
  readonly bytes: number;
  readonly placed: PlacedEntry | null;
  /** It would unpack to more than an entry may, which was reported; its bytes are never read. */
  readonly isBomb: boolean;
}

export interface Archive {
  /** In the directory's order, each name once. */
  readonly entries: readonly ArchiveEntry[];
  /** False where entries may be missing because the directory, or the record that points to it, is damaged. */
  readonly isWhole: boolean;
}

const DIRECTORY_STRETCH = 256 * 1024;
const LOCAL_STRETCH = 64 * 1024;

/**
 * Reads the structure of a ZIP and holds it to one reading: whatever two programs could take differently goes to `report` as
 * AMBIGUOUS_ZIP, what is only unlike our own writer's work as one REPACKED_ZIP. Rejects with `NOT_A_BUNDLE` where there is no end record or
 * no entry. Contents are not read.
 */
export async function readArchive(
  access: RandomAccess,
  report: (finding: Finding) => void,
): Promise<Archive> {
  const place = await findDirectory(access);
  if (place === null) throw new VerifyError('NOT_A_BUNDLE', 'this is not a ZIP file, or its end is cut off');
  if (place.entries === 0 && place.faults.length === 0)
    throw new VerifyError('NOT_A_BUNDLE', 'this ZIP file is empty');
  for (const why of place.faults) report(ambiguous(why));
  if (place.entries > MAX_ENTRIES) {
    report({ code: 'SIZE_LIMIT_EXCEEDED', message: `The ZIP file has more than ${MAX_ENTRIES} entries.` });
    return { entries: [], isWhole: false };
  }

  const { found, isWhole, isForeign: isForeignInside } = await readCentral(access, place, report);
  const { starts, isForeign: isForeignOutside } = await placeAll(access, place, found, report);
  if (place.hasComment || isForeignInside || isForeignOutside || !isSorted(found)) {
    report({
      code: 'REPACKED_ZIP',
      message:
        'The ZIP file was packed by another program than the one that sealed the bundle. That changes nothing in its content.',
    });
  }
  return { entries: entriesOf(found, starts, report), isWhole: isWhole && found.length > 0 };
}

async function readCentral(
  access: RandomAccess,
  place: DirectoryPlace,
  report: (finding: Finding) => void,
): Promise<{ found: KeptEntry[]; isWhole: boolean; isForeign: boolean }> {
  const found: KeptEntry[] = [];
  /** No single writer sets the bit on some entries and not on others. */
  const archiveBits = new Set<number>();
  let foreign = false;
  const sum = (isWhole: boolean) => ({ found, isWhole, isForeign: foreign || archiveBits.size > 1 });
  for await (const step of readDirectory(createForwardReader(access, DIRECTORY_STRETCH), place)) {
    if (step.kind === 'broken') {
      report(ambiguous(step.why));
      return sum(false);
    }
    const { entry } = step;
    const why = step.fault ?? entryFault(entry);
    if (why !== null) report(ambiguous(why, entry.name));
    foreign ||= isForeign(entry);
    archiveBits.add(entry.external & DOS_ARCHIVE);
    found.push(kept(entry));
  }
  return sum(true);
}

function kept(entry: CentralEntry): KeptEntry {
  const { rawName, name, flags, method, modified, crc, packed, bytes, offset } = entry;
  return { rawName, name, kind: kindOf(entry), flags, method, modified, crc, packed, bytes, offset };
}

/** Walks the entries as they lie in the file: they must fill it from its first byte to the directory. */
async function placeAll(
  access: RandomAccess,
  place: DirectoryPlace,
  found: readonly KeptEntry[],
  report: (finding: Finding) => void,
): Promise<{ starts: ReadonlyMap<KeptEntry, number>; isForeign: boolean }> {
  const reader = createForwardReader(access, LOCAL_STRETCH);
  const inFile = [...found].sort((a, b) => a.offset - b.offset);
  const starts = new Map<KeptEntry, number>();
  let foreign = !isSorted(inFile);
  if (inFile[0] !== undefined && inFile[0].offset !== 0)
    report(ambiguous('there are bytes before its first entry'));
  for (const [index, entry] of inFile.entries()) {
    const placement = await placeEntry(reader, entry, inFile[index + 1]?.offset ?? place.start);
    if (placement.ok) {
      starts.set(entry, placement.start);
      foreign ||= placement.isForeign;
    } else {
      report(ambiguous(placement.why, entry.name));
    }
  }
  return { starts, isForeign: foreign };
}

function entriesOf(
  found: readonly KeptEntry[],
  starts: ReadonlyMap<KeptEntry, number>,
  report: (finding: Finding) => void,
): readonly ArchiveEntry[] {
  const seen = new Set<string>();
  const entries: ArchiveEntry[] = [];
  for (const entry of found) {
    if (seen.has(entry.rawName)) {
      report(ambiguous('an entry stands in it twice', entry.name));
      continue;
    }
    seen.add(entry.rawName);
    const { bytes, kind, method, crc, packed } = entry;
    const isBomb = bytes > Math.max(MAX_INFLATED, packed * MAX_INFLATE_RATIO);
    if (isBomb) {
      report({
        code: 'SIZE_LIMIT_EXCEEDED',
        path: entry.name,
        message: 'An entry would unpack to far more than its packed size, so it was not unpacked.',
      });
    }
    const start = isBomb || !isReadable(entry) ? undefined : starts.get(entry);
    const name = entry.rawName.endsWith('/') ? entry.name.slice(0, -1) : entry.name;
    entries.push({
      name,
      kind,
      bytes: kind === 'file' ? bytes : 0,
      placed: start === undefined ? null : { method, crc, packed, bytes, start },
      isBomb,
    });
  }
  return entries;
}

function isSorted(entries: readonly KeptEntry[]): boolean {
  return entries.every((entry, index) => (entries[index - 1]?.rawName ?? '') <= entry.rawName);
}

function ambiguous(why: string, path?: string): Finding {
  const message = `Two programs could read this ZIP file differently: ${why}.`;
  return path === undefined ? { code: 'AMBIGUOUS_ZIP', message } : { code: 'AMBIGUOUS_ZIP', path, message };
}
