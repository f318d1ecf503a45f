import type { Attachment } from '../../../../shared/transcript/message.ts';
import { textIn, type JsonObject } from '../../json/fields.ts';
import type { Files } from '../../record/files.ts';
import { mediaOfMime, mediaOfName } from '../../record/media-type.ts';

/** What stands in the place of a path where the file was not exported, sometimes behind the file's name. */
const absent = /^(.*?) ?\((?:File|Photo) (?:not included|exceeds maximum size|unavailable)[^()]{0,200}\)$/su;

const types = new Map<string, Attachment['media']>([
  ['sticker', 'sticker'],
  ['video_message', 'video'],
  ['video_file', 'video'],
  ['voice_message', 'audio'],
  ['audio_file', 'audio'],
  ['animation', 'gif'],
]);

/** The files of a record: a photo, a document, a business card. `folder` is where the export's root lies in the container. */
export function attachmentsOf(record: JsonObject, files: Files, folder: string): Attachment[] {
  const found: Attachment[] = [];
  const photo = textIn(record['photo']);
  if (photo !== null) found.push(link(photo, null, 'image', files, folder));
  const file = textIn(record['file']);
  if (file !== null) {
    const name = textIn(record['file_name']);
    found.push(link(file, name, mediaOf(record, name ?? file), files, folder));
  }
  const card = textIn(record['contact_vcard']);
  if (card !== null) found.push(link(card, null, 'contact', files, folder));
  return found;
}

function link(
  path: string,
  stated: string | null,
  media: Attachment['media'],
  files: Files,
  folder: string,
): Attachment {
  const [, before] = absent.exec(path) ?? [];
  if (before !== undefined)
    return files.link(stated ?? (before === '' ? null : before), media, [], 'omitted');
  return files.link(stated ?? path, media, [`${folder}${path}`], 'missing');
}

function mediaOf(record: JsonObject, name: string): Attachment['media'] {
  const type = types.get(textIn(record['media_type']) ?? '');
  if (type !== undefined) return type;
  const mime = textIn(record['mime_type']);
  return mime === null ? mediaOfName(name) : mediaOfMime(mime);
}
