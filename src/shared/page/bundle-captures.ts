import { z } from 'zod';
import { EntryError } from '../bundle/file-source.ts';
import { exhibitOfPath } from '../bundle/layout.ts';
import type { RandomAccess } from '../bundle/random-access.ts';
import { STORED, type PlacedEntry } from '../bundle/zip/entry.ts';
import { pageCapture } from './page-capture.ts';
import { readCapture, type CaptureTools } from './read-capture.ts';
import { PageRecordError } from './wacz-files.ts';

/** A captured page in a bundle, as far as it can be compared. */
export const bundleCapture = z.object({
  exhibit: z.string(),
  /** Null where it cannot be read; `problem` then says why. */
  capture: pageCapture.nullable(),
  problem: z.enum(['NOT_A_RECORD', 'RECORD_DAMAGED', 'RECORD_TOO_LARGE']).nullable(),
});
export type BundleCapture = z.infer<typeof bundleCapture>;

/** A captured page that lies in a bundle, and a way to its bytes; null where they cannot be read from anywhere. */
export interface CaptureFile {
  readonly path: string;
  open(): Promise<(RandomAccess & { close?(): Promise<void> }) | null>;
}

/** More captures of one bundle are not compared: every one with every other would be too much to read. */
const MOST_CAPTURES = 24;

/** Whether a path inside a bundle is that of a captured page: the original of an exhibit, a WACZ. */
export function isCapturePath(path: string): boolean {
  return exhibitOfPath(path) !== null && /^[^/]+\/[^/]+\/[^/]+\/[^/]+\.wacz$/.test(path);
}

/** A file that is stored as it is in a ZIP, read without the rest; null where it is packed. */
export function storedEntry(zip: RandomAccess, place: PlacedEntry | null): RandomAccess | null {
  if (place?.method !== STORED || place.start + place.bytes > zip.size) return null;
  const { start, bytes } = place;
  return { size: bytes, read: (from, to) => zip.read(start + from, start + to) };
}

/** Reads the captured pages of a bundle, in the order of their exhibits. Whatever is wrong with one is said of that one. */
export async function readCaptures(
  files: readonly CaptureFile[],
  tools: CaptureTools,
): Promise<readonly BundleCapture[]> {
  const found: BundleCapture[] = [];
  for (const file of files.filter(({ path }) => isCapturePath(path)).slice(0, MOST_CAPTURES))
    found.push({ exhibit: exhibitOfPath(file.path) ?? '', ...(await captureOf(file, tools)) });
  return found.toSorted((a, b) => a.exhibit.localeCompare(b.exhibit, 'en', { numeric: true }));
}

/** One captured page, or why it cannot be read. */
export async function captureOf(
  file: CaptureFile,
  tools: CaptureTools,
): Promise<Omit<BundleCapture, 'exhibit'>> {
  try {
    const access = await file.open();
    if (access === null) return { capture: null, problem: 'NOT_A_RECORD' };
    try {
      return { capture: await readCapture(access, tools), problem: null };
    } finally {
      await access.close?.();
    }
  } catch (error) {
    if (error instanceof PageRecordError) return { capture: null, problem: error.code };
    if (error instanceof EntryError) return { capture: null, problem: 'RECORD_DAMAGED' };
    throw error;
  }
}
