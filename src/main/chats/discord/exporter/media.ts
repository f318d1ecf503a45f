import type { Attachment } from '../../../../shared/transcript/message.ts';
import { objectsIn, textIn, type JsonObject } from '../../json/fields.ts';
import { type Files } from '../../record/files.ts';
import { mediaOfName } from '../../record/media-type.ts';

/**
 * The files and stickers of a message. Exported with its files, it names them relative to the JSON file, on Windows with backslashes; otherwise their
 * addresses on Discord's servers.
 */
export function attachmentsOf(message: JsonObject, files: Files, folder: string): Attachment[] {
  const found = objectsIn(message['attachments']).map((one) => {
    const name = textIn(one['fileName']);
    const url = textIn(one['url']);
    return link(url, name ?? url, mediaOfName(name ?? url ?? ''), files, folder);
  });
  const stickers = objectsIn(message['stickers']).map((one) =>
    link(textIn(one['sourceUrl']), textIn(one['name']), 'sticker', files, folder),
  );
  return [...found, ...stickers];
}

function link(
  url: string | null,
  name: string | null,
  media: Attachment['media'],
  files: Files,
  folder: string,
): Attachment {
  if (url === null || /^https?:/iu.test(url)) return files.link(name, media, [], 'omitted');
  const path = url.replaceAll('\\', '/').replace(/^\.\//u, '');
  return files.link(name, media, [`${folder}${path}`, `${folder}${decoded(path)}`], 'missing');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not swallowed: a name with a bare percent sign is no encoded one, and stands as it is.
    return path;
  }
}
