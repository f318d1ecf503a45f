import { comparePaths } from '../../../shared/bundle/manifest.ts';
import type { Entry } from './entry.ts';
import type { EvidenceRange } from './read-back.ts';

/** Entries up to this size are read whole, so that their header states size and checksum and no descriptor follows. */
export const WHOLE = 1024 * 1024;

const LOCAL_HEADER = 30;
const DESCRIPTOR = 16;
const DESCRIPTOR_ZIP64 = 24;
const ZIP64_SIZE = 0xffffffff;

/** The order of entries in the ZIP. All are in one folder, so their paths order them as their full names do. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => comparePaths(a.path, b.path));
}

/** Where the bytes of each piece of evidence will stand in the ZIP of these entries (APPNOTE 4.3.7, 4.3.9). */
export function evidenceRanges(folder: string, entries: readonly Entry[]): readonly EvidenceRange[] {
  const ranges: EvidenceRange[] = [];
  let at = 0;
  for (const { path, bytes, sha256, exhibit } of inOrder(entries)) {
    at += LOCAL_HEADER + Buffer.byteLength(`${folder}/${path}`);
    if (exhibit !== null) ranges.push({ start: at, bytes, sha256, exhibit });
    at += bytes;
    if (bytes > WHOLE) at += bytes > ZIP64_SIZE ? DESCRIPTOR_ZIP64 : DESCRIPTOR;
  }
  return ranges;
}
