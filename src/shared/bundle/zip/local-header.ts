import type { ForwardReader } from '../random-access.ts';
import { FLAG_DESCRIPTOR, VERSIONS_NEEDED, type KeptEntry } from './entry.ts';
import { rawNameOf } from './entry-name.ts';
import { readExtraField } from './extra-field.ts';

const SIGNATURE = 0x04034b50;
const FIXED_BYTES = 30;
const DESCRIPTOR_SIGNATURE = 0x08074b50;

/** `start` is where the packed bytes begin. */
export type Placement =
  | { readonly ok: true; readonly start: number; readonly isForeign: boolean }
  | { readonly ok: false; readonly why: string };

const fault = (why: string): Placement => ({ ok: false, why });

/**
 * Compares an entry's local header (APPNOTE 4.3.7) with the directory: name, flags, method, date, CRC and sizes, and that header,
 * packed bytes and data descriptor fill the file from `entry.offset` to `end` without a gap.
 */
export async function placeEntry(reader: ForwardReader, entry: KeptEntry, end: number): Promise<Placement> {
  const fixed = viewOf(await reader.take(entry.offset, FIXED_BYTES));
  if (fixed.byteLength < FIXED_BYTES || fixed.getUint32(0, true) !== SIGNATURE) {
    return fault('an entry does not begin where the directory says');
  }
  const needed = fixed.getUint16(4, true);
  const flags = fixed.getUint16(6, true);
  const method = fixed.getUint16(8, true);
  const modified = fixed.getUint32(10, true);
  const stated = {
    crc: fixed.getUint32(14, true),
    packed: fixed.getUint32(18, true),
    bytes: fixed.getUint32(22, true),
  };
  const nameLength = fixed.getUint16(26, true);
  const extraLength = fixed.getUint16(28, true);
  const rest = await reader.take(entry.offset + FIXED_BYTES, nameLength + extraLength);
  const name = rawNameOf(rest.subarray(0, nameLength));
  const extra = readExtraField(rest.subarray(nameLength));
  if (extra.fault !== null) return fault(extra.fault);
  if (name !== entry.rawName) return fault('an entry has two names');
  if (flags !== entry.flags || method !== entry.method || modified !== entry.modified) {
    return fault('an entry is described in two ways');
  }
  const sizes = sizesOf(stated, extra.zip64);
  const isStreamed = (flags & FLAG_DESCRIPTOR) !== 0;
  if (sizes === null || !sizesAgree(sizes, entry, isStreamed))
    return fault('an entry has two sizes or two checksums');

  const start = entry.offset + FIXED_BYTES + nameLength + extraLength;
  const gap = end - start - entry.packed;
  const descriptor =
    isStreamed && gap > 0 && gap <= 24 ? viewOf(await reader.take(start + entry.packed, gap)) : null;
  const fills = isStreamed ? descriptor !== null && descriptorAgrees(descriptor, entry) : gap === 0;
  if (!fills) return fault('there are bytes between its entries, or entries overlap');
  return { ok: true, start, isForeign: extra.hasOther || !VERSIONS_NEEDED.has(needed) };
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

/** The sizes, from the ZIP64 block where the fixed fields defer to it; null where block and fields do not fit together. */
function sizesOf(stated: Sizes, zip64: DataView | null): Sizes | null {
  if (zip64 === null) return stated;
  // APPNOTE 4.5.3: in a local header the block holds both sizes or is not there.
  if (zip64.byteLength !== 16 || stated.bytes !== 0xffffffff || stated.packed !== 0xffffffff) return null;
  return {
    crc: stated.crc,
    bytes: Number(zip64.getBigUint64(0, true)),
    packed: Number(zip64.getBigUint64(8, true)),
  };
}

/** APPNOTE 4.4.4: with a data descriptor a field that was not known yet is zero. */
function sizesAgree(sizes: Sizes, entry: KeptEntry, isStreamed: boolean): boolean {
  const agrees = (stated: number, value: number): boolean => stated === value || (isStreamed && stated === 0);
  return (
    agrees(sizes.crc, entry.crc) && agrees(sizes.packed, entry.packed) && agrees(sizes.bytes, entry.bytes)
  );
}

/** APPNOTE 4.3.9: with or without its signature, with sizes of four or of eight bytes; the length tells which. */
function descriptorAgrees(view: DataView, entry: KeptEntry): boolean {
  const hasSignature = view.byteLength === 16 || view.byteLength === 24;
  const isLarge = view.byteLength >= 20;
  if (![12, 16, 20, 24].includes(view.byteLength)) return false;
  if (hasSignature && view.getUint32(0, true) !== DESCRIPTOR_SIGNATURE) return false;
  const at = hasSignature ? 4 : 0;
  const packed = isLarge ? Number(view.getBigUint64(at + 4, true)) : view.getUint32(at + 4, true);
  const bytes = isLarge ? Number(view.getBigUint64(at + 12, true)) : view.getUint32(at + 8, true);
  return view.getUint32(at, true) === entry.crc && packed === entry.packed && bytes === entry.bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
