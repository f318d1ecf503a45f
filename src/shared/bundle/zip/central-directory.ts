import type { ForwardReader } from '../random-access.ts';
import type { DirectoryPlace } from './end-record.ts';
import type { CentralEntry } from './entry.ts';
import { readExtraField } from './extra-field.ts';
import { decodeName, rawNameOf } from './entry-name.ts';

const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;

export type DirectoryStep =
  | { readonly kind: 'entry'; readonly entry: CentralEntry; readonly fault: string | null }
  /** The directory cannot be read on from here. */
  | { readonly kind: 'broken'; readonly why: string };

/** Reads the central directory (APPNOTE 4.3.12) entry by entry; it holds no more than one of them. Never throws of its own accord. */
export async function* readDirectory(
  reader: ForwardReader,
  place: DirectoryPlace,
): AsyncGenerator<DirectoryStep, void, undefined> {
  let at = place.start;
  for (let index = 0; index < place.entries; index += 1) {
    const fixed = viewOf(await reader.take(at, FIXED_BYTES));
    if (
      at + FIXED_BYTES > place.end ||
      fixed.byteLength < FIXED_BYTES ||
      fixed.getUint32(0, true) !== SIGNATURE
    ) {
      yield { kind: 'broken', why: 'its directory holds fewer entries than its end record says' };
      return;
    }
    const nameLength = fixed.getUint16(28, true);
    const extraLength = fixed.getUint16(30, true);
    const commentLength = fixed.getUint16(32, true);
    const length = FIXED_BYTES + nameLength + extraLength + commentLength;
    const record = await reader.take(at, length);
    if (at + length > place.end || record.length < length) {
      yield { kind: 'broken', why: 'an entry of its directory is cut off' };
      return;
    }
    yield readEntry(record, nameLength, extraLength, commentLength);
    at += length;
  }
  if (at !== place.end) yield { kind: 'broken', why: 'its directory is longer than its entries' };
}

function readEntry(
  record: Uint8Array,
  nameLength: number,
  extraLength: number,
  commentLength: number,
): DirectoryStep {
  const view = viewOf(record);
  const nameBytes = record.subarray(FIXED_BYTES, FIXED_BYTES + nameLength);
  const extra = readExtraField(
    record.subarray(FIXED_BYTES + nameLength, FIXED_BYTES + nameLength + extraLength),
  );
  const large = readLarge(extra.zip64, view);
  const flags = view.getUint16(8, true);
  const rawName = rawNameOf(nameBytes);
  const entry: CentralEntry = {
    rawName,
    name: decodeName(nameBytes, rawName),
    madeBy: view.getUint16(4, true),
    needed: view.getUint16(6, true),
    flags,
    method: view.getUint16(10, true),
    modified: view.getUint32(12, true),
    crc: view.getUint32(16, true),
    ...large.values,
    internal: view.getUint16(36, true),
    external: view.getUint32(38, true),
    hasOtherExtra: extra.hasOther,
    hasComment: commentLength > 0,
  };
  return { kind: 'entry', entry, fault: extra.fault ?? large.fault };
}

/** The sizes and the offset, from the ZIP64 block where the fixed fields defer to it (APPNOTE 4.5.3): those and only those, in this order. */
function readLarge(
  zip64: DataView | null,
  fixed: DataView,
): { values: { bytes: number; packed: number; offset: number }; fault: string | null } {
  let used = 0;
  let fault: string | null = null;
  const next = (field: number): number => {
    if (field !== 0xffffffff) return field;
    if (zip64 === null || used + 8 > zip64.byteLength) {
      fault = 'an entry does not state its size';
      return field;
    }
    const value = zip64.getBigUint64(used, true);
    used += 8;
    return Number(value);
  };
  const bytes = next(fixed.getUint32(24, true));
  const packed = next(fixed.getUint32(20, true));
  const offset = next(fixed.getUint32(42, true));
  if (zip64 !== null && (used === 0 || used !== zip64.byteLength))
    fault = 'an entry states a size that it does not need';
  if (fixed.getUint16(34, true) !== 0) fault = 'an entry claims to lie on another disk';
  return { values: { bytes, packed, offset }, fault };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
