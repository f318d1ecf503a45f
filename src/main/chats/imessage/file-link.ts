import type { Attachment } from '../../../shared/transcript/message.ts';
import { folderOf, type Files } from '../record/files.ts';
import { mediaOfName } from '../record/media-type.ts';

/** Links a path as imessage-exporter writes it: beside the page where files were copied, else where they lay on the Mac, which no export includes. */
export function linkFile(
  files: Files,
  page: string,
  path: string,
  media: Attachment['media'] | null,
): Attachment {
  const plain = decoded(path);
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  const isCopied = !plain.startsWith('/') && !plain.startsWith('~') && !/^[A-Za-z]:\\/u.test(plain);
  const folder = folderOf(page);
  const places = [folder + plain, plain, folder + path, path];
  const kind = media === null || media === 'unknown' ? mediaOfName(name) : media;
  return files.link(name, kind, places, isCopied ? 'missing' : 'omitted');
}

/** The name of the page a conversation is on: the only place where the export names it. */
export function titleOf(page: string): string {
  return page.slice(page.lastIndexOf('/') + 1).replace(/\.(?:html?|txt)$/iu, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not swallowed: a name may hold a percent sign as it is.
    return path;
  }
}
