import type { Attachment } from '../../../shared/transcript/message.ts';
import { listIn, objectIn, textIn, type JsonObject } from '../json/fields.ts';
import { mediaOfName } from '../record/media-type.ts';
import { mojibakeRepaired } from '../text/mojibake.ts';
import { placesOf } from './places.ts';
import type { Setting } from './setting.ts';

type Media = Attachment['media'];

/** The members of a message that hold files, with what each holds; null: as the file's name tells. */
const holders: readonly (readonly [string, Media | null])[] = [
  ['photos', 'image'],
  ['videos', 'video'],
  ['gifs', 'gif'],
  ['audio_files', 'audio'],
  ['files', null],
  ['sticker', 'sticker'],
  ['media', null],
];
export const mediaNames: ReadonlySet<string> = new Set(holders.map(([name]) => name));

/** The files that a message names, in the order in which the export groups them. */
export function attachmentsIn(record: JsonObject, setting: Setting): readonly Attachment[] {
  return holders.flatMap(([name, media]) =>
    oneOrMany(record[name]).flatMap((one) => {
      const uri = textIn(objectIn(one)?.['uri']);
      return uri === null ? [] : [linked(uri, media, setting)];
    }),
  );
}

/** A single file's members count as a list of one. */
export function oneOrMany(value: unknown): readonly unknown[] {
  return objectIn(value) === null ? listIn(value) : [value];
}

/**
 * Links a path of the export to its file. An address on the web, or a sentence in place of a path, says that the export does not hold the file.
 * Names with letters beyond ASCII are written in doubly encoded UTF-8 while the file itself bears the right name, so both are looked for.
 */
export function linked(uri: string, known: Media | null, { file, files }: Setting): Attachment {
  const path = mojibakeRepaired(uri) ?? uri;
  const byName = mediaOfName(path);
  // Only the stickers' own list says that something is one; elsewhere WebP is a picture.
  const media = known ?? (byName === 'sticker' ? 'image' : byName);
  if (/^https?:/iu.test(uri)) return files.link(uri, media, [], 'omitted');
  if (!/[./\\]/u.test(uri)) return { name: null, status: 'omitted', media, member: null, sha256: null };
  const places = path === uri ? [path] : [path, uri];
  return files.link(
    path,
    media,
    places.flatMap((place) => placesOf(place, file.name)),
    'missing',
  );
}
