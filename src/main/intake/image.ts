import ExifReader from 'exifreader';
import type { ImageInfo } from '../../shared/model/item.ts';
import type { RandomAccess } from '../../shared/bundle/random-access.ts';

/** Metadata stands near the front; a picture larger than this is read up to here. */
const LIMIT = 64 << 20;
const VALUE_LIMIT = 2000;
const GROUPS = [
  'file',
  'exif',
  'gps',
  'iptc',
  'xmp',
  'icc',
  'pngFile',
  'pngText',
  'jfif',
  'riff',
  'gif',
  'makerNotes',
  'composite',
];

/**
 * What an image states about itself: its size in pixels and its tags in their own words. Nothing is believed, and the original is not touched.
 * A picture that cannot be understood yields nulls and no tags: it is still preserved.
 */
export async function imageInfo(source: RandomAccess): Promise<ImageInfo> {
  const bytes = await source.read(0, Math.min(source.size, LIMIT));
  const groups = readTags(bytes);
  const metadata: { group: string; name: string; value: string }[] = [];
  for (const group of GROUPS) {
    for (const [name, tag] of Object.entries(groups[group] ?? {})) {
      const value = describe(tag);
      if (value !== null) metadata.push({ group, name, value });
    }
  }
  return { width: pixels(groups, 'Image Width'), height: pixels(groups, 'Image Height'), metadata };
}

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

function readTags(bytes: Uint8Array): Groups {
  try {
    // The reader's own types list every tag of every vendor; here all are treated alike.
    return ExifReader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      expanded: true,
      includeUnknown: true,
    }) as unknown as Groups;
  } catch {
    return {};
  }
}

function pixels(groups: Groups, name: string): number | null {
  for (const group of ['file', 'pngFile', 'riff', 'gif']) {
    const value = (groups[group]?.[name] as { value?: unknown } | undefined)?.value;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  }
  return null;
}

/** The tag's own description as one line of text; null for thumbnails and other binary. */
function describe(tag: unknown): string | null {
  if (typeof tag === 'number') return String(tag);
  if (typeof tag === 'string') return printable(tag);
  if (typeof tag !== 'object' || tag === null || !('description' in tag)) return null;
  const { description } = tag;
  if (typeof description !== 'string' && typeof description !== 'number') return null;
  return printable(String(description));
}

function printable(text: string): string | null {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? null : line.slice(0, VALUE_LIMIT).toWellFormed();
}
