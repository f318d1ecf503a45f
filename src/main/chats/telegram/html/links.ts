import type { Attachment } from '../../../../shared/transcript/message.ts';
import { folderOf, type Files } from '../../record/files.ts';

/** Whether a link leads out of the export. */
export function isForeign(href: string): boolean {
  return /^[a-z][a-z\d+.-]{0,20}:/iu.test(href);
}

/** Where a relative link of a page leads within the container; steps above its top are lost. */
export function resolved(page: string, href: string): string {
  const steps = folderOf(page).split('/').slice(0, -1);
  for (const step of href.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Links an attachment that a page shows. Telegram writes names as they are; what saved the page may have encoded them. */
export function linked(
  href: string,
  page: string,
  name: string | null,
  media: Attachment['media'],
  files: Files,
): Attachment {
  const places = [resolved(page, href), resolved(page, decoded(href))];
  return files.link(name ?? decoded(href), media, places, 'missing');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // Not swallowed: a name with a bare percent sign is no encoded one, and stands as it is.
    return href;
  }
}
