import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { within, type MarkupElement } from '../markup/element.ts';
import { attributeOf } from '../markup/event.ts';
import { stretchElement } from '../markup/stretch.ts';
import { textContent } from '../markup/text-content.ts';
import type { Draft } from '../record/writer.ts';
import { callOf, secondsIn } from './call.ts';
import { isOf } from './html-classes.ts';
import { localTime } from './local-time.ts';
import { linked } from './media.ts';
import { noticeIn } from './notices.ts';
import type { RawRecord } from '../record/windows.ts';
import { placeOf, sourceOf, unparsed, type Setting } from './setting.ts';

/** One message of a page. */
export function htmlDraft(raw: RawRecord, setting: Setting): Draft {
  const entry = stretchElement(raw.bytes, raw.start);
  const source = sourceOf(raw, setting);
  const senderBox = partOf(entry, 'sender');
  const dateBox = partOf(entry, 'date');
  const bodyBox = partOf(entry, 'body');
  const written = dateBox === null ? '' : textContent(dateBox);
  const time = localTime(written, setting, placeOf(raw, setting));
  if (time === null) {
    setting.warnings.add('IMPOSSIBLE_DATE', placeOf(raw, setting), 'The time of this record does not exist.');
    return unparsed(textContent(entry), source, setting, written);
  }
  const sender = senderBox === null ? null : textContent(senderBox) || null;
  const body = textContent(bodyBox ?? entry, {
    without: (inner) =>
      isOf(inner, 'reactions') || inner === senderBox || inner === dateBox || isPlayer(inner),
  });
  const attachments = attachmentsIn(entry, setting);
  const reactions = reactionsIn(entry);
  const details = linksIn(entry, body);
  const isBare = attachments.length === 0 && details.length === 0;
  // Beneath a call its length stands on a line of its own.
  const [, spoken = body, length = ''] = /^([^\n]*)\nDuration: ([^\n]*)$/u.exec(body) ?? [];
  const notice = isBare ? noticeIn(spoken, sender) : null;
  const isCall = notice === 'call' || notice === 'missed-call';
  const marks: TranscriptMessage['marks'] = [];
  if (notice === 'poll') marks.push('poll');
  if (notice === 'missed-call') marks.push('missed-call');
  if (isBare && body === '') marks.push('empty');
  return {
    kind: isCall ? 'call' : notice !== null ? 'system' : sender === null ? 'unknown' : 'message',
    sender,
    body,
    time,
    attachments,
    marks,
    source,
    conversation: setting.conversation,
    ...(isCall ? { content: callOf(spoken, notice === 'missed-call', secondsIn(length)) } : {}),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(details.length === 0 ? {} : { details }),
  };
}

type Part = Parameters<typeof isOf>[1];

/** The first element of a part, and the innermost where one encloses the other: a footer and the date in it. */
function partOf(entry: MarkupElement, part: Part): MarkupElement | null {
  // The box of a message may itself be of the class of a body, and is none where it holds the name.
  for (const inner of within(entry)) {
    if (!isOf(inner, part) || (part !== 'sender' && partOf(inner, 'sender') !== null)) continue;
    return part === 'date' ? (partOf(inner, part) ?? inner) : inner;
  }
  return null;
}

const players = new Set(['video', 'audio']);

/** What a page writes within a player is for browsers that have none. */
function isPlayer({ name }: MarkupElement): boolean {
  return players.has(name);
}

const byFolder: readonly (readonly [RegExp, Attachment['media']])[] = [
  [/stickers/u, 'sticker'],
  [/(?:^|\/)gifs\//u, 'gif'],
  [/(?:^|\/)photos\//u, 'image'],
  [/(?:^|\/)videos\//u, 'video'],
  [/(?:^|\/)audio\//u, 'audio'],
];
const byTag = new Map<string, Attachment['media']>([
  ['video', 'video'],
  ['audio', 'audio'],
]);

/** The files that a message shows or links to, each path once though a picture stands within a link to itself. */
function attachmentsIn(entry: MarkupElement, setting: Setting): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const inner of within(entry)) {
    const path = attributeOf(inner, inner.name === 'a' ? 'href' : 'src');
    if (path === null || path === '' || !['a', 'img', 'video', 'audio', 'source'].includes(inner.name))
      continue;
    if (inner.name === 'a' ? /^(?:[a-z][a-z0-9+.-]*:|#|\/)/iu.test(path) : /^data:/iu.test(path)) continue;
    if (found.has(path)) continue;
    const media = byFolder.find(([folder]) => folder.test(path))?.[1] ?? byTag.get(inner.name) ?? null;
    found.set(path, linked(path, media, setting));
  }
  return [...found.values()];
}

/** Addresses that a link leads to, where its words do not already say them. */
function linksIn(entry: MarkupElement, body: string): { name: string; value: string }[] {
  const addresses = new Set<string>();
  for (const inner of within(entry)) {
    const address = inner.name === 'a' ? attributeOf(inner, 'href') : null;
    if (address !== null && /^https?:/iu.test(address) && !body.includes(address)) addresses.add(address);
  }
  return [...addresses].map((value) => ({ name: 'link', value }));
}

function reactionsIn(entry: MarkupElement): NonNullable<TranscriptMessage['reactions']> {
  const list = partOf(entry, 'reactions');
  if (list === null) return [];
  return [...within(list)].flatMap((item) => {
    const words = item.name === 'li' ? textContent(item) : '';
    if (words === '') return [];
    const [, stated = words, at = null] = /^(.*) \(([^()]*\d[^()]*)\)$/su.exec(words) ?? [];
    const [first] = new Intl.Segmenter('en').segment(stated);
    const sign =
      first !== undefined && /\p{Extended_Pictographic}/u.test(first.segment) ? first.segment : null;
    const by = sign === null ? '' : stated.slice(sign.length).trim();
    return [{ value: sign ?? stated, by: by === '' ? null : by, at }];
  });
}
