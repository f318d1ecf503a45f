import type { Attachment, MessageContent, TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { childOfClass, childrenOf, firstOfClass, within, type MarkupElement } from '../../markup/element.ts';
import { attributeOf, hasClass } from '../../markup/event.ts';
import { textContent } from '../../markup/text-content.ts';
import type { Files } from '../../record/files.ts';
import { mediaOfName } from '../../record/media-type.ts';
import { isForeign, linked } from './links.ts';
import { pollOf } from './poll.ts';

type Details = NonNullable<TranscriptMessage['details']>;

/** What the boxes between a message's head and its words show. */
export interface PageMedia {
  readonly attachments: Attachment[];
  readonly details: Details;
  content: MessageContent | null;
  isExpiring: boolean;
}

/** Boxes that show a picture of the file itself. */
const shown: readonly (readonly [string, Attachment['media']])[] = [
  ['photo_wrap', 'image'],
  ['sticker_wrap', 'sticker'],
  ['animated_wrap', 'gif'],
  ['video_file_wrap', 'video'],
];

/** Boxes with an icon, a title and a line below it. */
const boxes = new Map<string, Attachment['media']>([
  ['media_photo', 'image'],
  ['media_video', 'video'],
  ['media_voice_message', 'audio'],
  ['media_audio_file', 'audio'],
  ['media_file', 'unknown'],
]);

/** Reads the `media_wrap` elements of a message on a page. */
export function mediaOf(message: MarkupElement, page: string, files: Files): PageMedia {
  const media: PageMedia = { attachments: [], details: [], content: null, isExpiring: false };
  for (const wrap of childrenOf(message)) {
    if (!hasClass(wrap, 'media_wrap')) continue;
    for (const box of childrenOf(wrap)) readBox(box, page, files, media);
  }
  return media;
}

function readBox(box: MarkupElement, page: string, files: Files, media: PageMedia): void {
  const href = attributeOf(box, 'href');
  if (hasClass(box, 'media_poll')) {
    media.content = pollOf(box, media.details);
    return;
  }
  for (const [name, kind] of shown) {
    if (href === null || !hasClass(box, name)) continue;
    media.attachments.push(linked(href, page, null, kind, files));
    return;
  }
  const title = wordsOf(box, 'title');
  const status = wordsOf(box, 'status');
  const description = wordsOf(box, 'description');
  if (hasClass(box, 'media_call')) {
    media.content = callOf(status);
    push(media.details, 'with', title);
  } else if (hasClass(box, 'media_contact')) {
    const [number = ''] = status.split(' - vCard');
    media.content = { type: 'contact', name: title, numbers: number === '' ? [] : [number] };
    if (href !== null) media.attachments.push(linked(href, page, null, 'contact', files));
  } else if (['media_location', 'media_live_location', 'media_venue'].some((name) => hasClass(box, name))) {
    media.content = locationOf(href ?? status, hasClass(box, 'media_venue') ? title : null);
    push(media.details, 'description', description);
    if (hasClass(box, 'media_live_location')) push(media.details, 'title', title);
  } else {
    readFile(box, href, { title, status, description }, page, files, media);
  }
}

function readFile(
  box: MarkupElement,
  href: string | null,
  { title, status, description }: Readonly<Record<'title' | 'status' | 'description', string>>,
  page: string,
  files: Files,
  media: PageMedia,
): void {
  const found = [...boxes].find(([name]) => hasClass(box, name));
  if (found !== undefined) {
    const [name, byClass] = found;
    const named = name === 'media_file' && title !== '' ? title : null;
    const kind =
      title === 'Sticker'
        ? 'sticker'
        : title === 'Animation'
          ? 'gif'
          : named === null
            ? byClass
            : mediaOfName(named);
    media.isExpiring ||= title.startsWith('Self-destructing');
    const isLink = href !== null && href !== '' && !isForeign(href);
    const gone = status === 'Expired' ? 'expired' : 'omitted';
    media.attachments.push(
      isLink ? linked(href, page, named, kind, files) : files.link(named, kind, [], gone),
    );
  }
  push(media.details, 'title', title);
  push(media.details, 'description', description);
  push(media.details, 'status', status);
  if (found === undefined && href !== null) push(media.details, 'link', href);
}

/** `Outgoing (23 seconds)`, `Missed`, `Declined`, `Cancelled`, `Incoming`. */
function callOf(status: string): MessageContent {
  const [, outcome = status, seconds] = /^(.{0,100}?) \((\d{1,9}) seconds\)$/u.exec(status) ?? [];
  return {
    type: 'call',
    media: 'unknown',
    outcome: outcome === '' ? null : outcome,
    seconds: seconds === undefined ? null : Number(seconds),
  };
}

/** Both coordinates stand in the link to a map, or in words. */
function locationOf(text: string, label: string | null): MessageContent {
  const [, latitude = null, longitude = null] =
    /(?:q=|^)(-?\d{1,3}(?:\.\d{1,20})?), ?(-?\d{1,3}(?:\.\d{1,20})?)(?:&|$)/u.exec(text) ?? [];
  return { type: 'location', latitude, longitude, label };
}

function wordsOf(box: MarkupElement, name: string): string {
  const element = firstOfClass(box, name);
  return element === null ? '' : textContent(element);
}

function push(details: Details, name: string, value: string): void {
  if (value !== '') details.push({ name, value });
}

/** The reactions below a message: with the names of those who reacted as far as the page shows them. */
export function reactionsOf(message: MarkupElement): NonNullable<TranscriptMessage['reactions']> {
  const bar = childOfClass(message, 'reactions');
  if (bar === null) return [];
  return childrenOf(bar).flatMap((reaction) => {
    const value = wordsOf(reaction, 'emoji');
    const names = [...within(reaction)].flatMap((one) =>
      hasClass(one, 'initials') ? [attributeOf(one, 'title')] : [],
    );
    const count = Number(wordsOf(reaction, 'count') || '0');
    const named = names.map((by) => ({ value, by, at: null }));
    const others = Number.isSafeInteger(count) ? count - named.length : 0;
    return others > 0 ? [...named, { value, by: null, at: null, count: others }] : named;
  });
}
