import type { RandomAccess } from '../random-access.ts';

const END = 0x06054b50;
const END_BYTES = 22;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const MAX_COMMENT = 0xffff;

/** Where the central directory lies, and what its end record gives away. Positions are in bytes from the start of the file. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
  readonly hasComment: boolean;
  /** Why two readers could disagree on where the archive ends, in plain words. */
  readonly faults: readonly string[];
}

/**
 * Finds the end of central directory record (APPNOTE 4.3.16) and its ZIP64 form (4.3.14, 4.3.15). Null where there is none.
 * The record must end where the file ends; everything else is taken as far as it goes and named a fault.
 */
export async function findDirectory(access: RandomAccess): Promise<DirectoryPlace | null> {
  const tailStart = Math.max(0, access.size - END_BYTES - MAX_COMMENT);
  const tail = viewOf(await access.read(tailStart, access.size));
  const found = findEnd(tail);
  if (found === null) return null;

  const faults = [...found.faults];
  const at = tailStart + found.at;
  const fields = {
    disk: tail.getUint16(found.at + 4, true),
    directoryDisk: tail.getUint16(found.at + 6, true),
    entriesHere: tail.getUint16(found.at + 8, true),
    entries: tail.getUint16(found.at + 10, true),
    size: tail.getUint32(found.at + 12, true),
    start: tail.getUint32(found.at + 16, true),
  };
  if (fields.entriesHere !== fields.entries) faults.push('its end record states two numbers of entries');

  const large = await readEnd64(access, at);
  if (large === null) {
    if (fields.disk !== 0 || fields.directoryDisk !== 0)
      faults.push('it claims to be split over several disks');
    if (fields.start + fields.size !== at)
      faults.push('its directory does not end where its end record begins');
    const { start, size, entries } = fields;
    return { start, end: start + size, entries, hasComment: found.hasComment, faults };
  }
  faults.push(...large.faults);
  const agrees =
    same(fields.entries, 0xffff, large.entries) &&
    same(fields.size, 0xffffffff, large.end - large.start) &&
    same(fields.start, 0xffffffff, large.start) &&
    same(fields.disk, 0xffff, 0) &&
    same(fields.directoryDisk, 0xffff, 0);
  if (!agrees) faults.push('its two end records state different things');
  return { start: large.start, end: large.end, entries: large.entries, hasComment: found.hasComment, faults };
}

function findEnd(tail: DataView): { at: number; hasComment: boolean; faults: string[] } | null {
  const ending: number[] = [];
  let anywhere: number | null = null;
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    anywhere ??= at;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) ending.push(at);
  }
  const first = ending.at(-1);
  if (first === undefined) {
    if (anywhere === null) return null;
    return { at: anywhere, hasComment: false, faults: ['its end record does not end where the file ends'] };
  }
  // Readers that search forwards and readers that search backwards would open different archives; and some take the last signature that
  // there is, whether or not the record behind it ends where the file ends (unzip, Python's zipfile).
  const faults = anywhere === first ? [] : ['it has more than one end record'];
  return { at: first, hasComment: first + END_BYTES < tail.byteLength, faults };
}

interface End64 {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
  readonly faults: readonly string[];
}

async function readEnd64(access: RandomAccess, endAt: number): Promise<End64 | null> {
  const locatorAt = endAt - LOCATOR_64_BYTES;
  if (locatorAt < 0) return null;
  const locator = viewOf(await access.read(locatorAt, endAt));
  if (locator.getUint32(0, true) !== LOCATOR_64) return null;
  const at = locatorAt - END_64_BYTES;
  const nothing = { start: 0, end: 0, entries: 0 };
  if (at < 0) return { ...nothing, faults: ['its ZIP64 end record is missing'] };
  const record = viewOf(await access.read(at, locatorAt));
  if (record.getUint32(0, true) !== END_64)
    return { ...nothing, faults: ['its ZIP64 end record is not where it must be'] };
  const entries = record.getBigUint64(32, true);
  const size = record.getBigUint64(40, true);
  const start = record.getBigUint64(48, true);
  const tidy =
    locator.getUint32(4, true) === 0 &&
    locator.getBigUint64(8, true) === BigInt(at) &&
    locator.getUint32(16, true) === 1 &&
    record.getBigUint64(4, true) === BigInt(END_64_BYTES - 12) &&
    record.getUint32(16, true) === 0 &&
    record.getUint32(20, true) === 0 &&
    record.getBigUint64(24, true) === entries &&
    start + size === BigInt(at);
  if (!tidy) return { ...nothing, faults: ['its ZIP64 end record contradicts itself'] };
  return { start: Number(start), end: Number(start + size), entries: Number(entries), faults: [] };
}

/** Whether a field of the old end record either defers to the ZIP64 one or agrees with it. */
function same(field: number, defers: number, value: number): boolean {
  return field === defers || field === value;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
