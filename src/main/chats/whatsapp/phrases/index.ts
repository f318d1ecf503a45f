import type { Attachment } from '../../../../shared/transcript/message.ts';
import { attachedOnIphone, mediaOnAndroid, omittedMedia, omittedOnIphone } from './omitted.ts';
import { calls, deleted, others } from './spoken.ts';

/** What a phrase of WhatsApp's own stands for. */
export type Meaning =
  | { readonly kind: 'omitted'; readonly media: Attachment['media'] }
  | { readonly kind: 'deleted' | 'missed-call' | 'call' | 'location' | 'poll' | 'view-once' };

const meanings = new Map<string, Meaning>();
const learn = (phrases: readonly string[] | undefined, meaning: Meaning): void => {
  for (const phrase of phrases ?? []) if (!meanings.has(phrase)) meanings.set(phrase, meaning);
};

omittedMedia.forEach((media, column) => learn(omittedOnIphone[column], { kind: 'omitted', media }));
learn(
  mediaOnAndroid[0]?.map((phrase) => `<${phrase.toLowerCase()}>`),
  { kind: 'omitted', media: 'unknown' },
);
learn([...(deleted[0] ?? []), ...(deleted[1] ?? [])], { kind: 'deleted' });
learn([...(calls[0] ?? []), ...(calls[1] ?? [])], { kind: 'missed-call' });
learn(calls[2], { kind: 'call' });
learn(others[0], { kind: 'location' });
learn(others[1], { kind: 'poll' });
learn(['<view once voice message omitted>'], { kind: 'omitted', media: 'audio' });
// Android writes this for a photo that could be viewed once; a person may also have typed it.
learn(['null'], { kind: 'view-once' });

const LONGEST = Math.max(...[...meanings.keys()].map((phrase) => phrase.length));
/** First letter and length of every phrase: tells nearly all other texts apart without making a string. */
const outlines = new Set([...meanings.keys()].map((phrase) => phrase.charCodeAt(0) * 256 + phrase.length));

/** The meaning of a text that is exactly one of the phrases, a full stop after it aside; null for any other. */
export function meaningOf(text: string, from: number, to: number): Meaning | null {
  let end = to;
  if (end - from > LONGEST + 1 || end <= from) return null;
  const last = text.charCodeAt(end - 1);
  if (last === 0x2e || last === 0x3002 || last === 0x0964 || last === 0x06d4) end -= 1;
  const first = text.charCodeAt(from);
  if (!outlines.has(first * 256 + (end - from))) return null;
  const phrase = text.slice(from, end);
  return meanings.get(first === 0x3c ? phrase.toLowerCase() : phrase) ?? null;
}

/** Whether round brackets after a file's name hold Android's words for "file attached". */
export const saysAttached: (words: string) => boolean = lookup(mediaOnAndroid[1]);

/** Whether the word before a file's name is an iPhone's word for "attached". */
export const namesAttachment: (word: string) => boolean = lookup(attachedOnIphone[0]);

/** Whether words between angle brackets at the end of a text say that it was edited. */
export const saysEdited: (words: string) => boolean = lookup(others[2]);

function lookup(phrases: readonly string[] | undefined): (words: string) => boolean {
  const known = new Set(phrases);
  return (words) => known.has(words);
}

const documents = (omittedOnIphone[omittedMedia.indexOf('document')] ?? []).map((words) => ` ${words}`);
const documentEnds = new Set(documents.map((words) => words.charCodeAt(words.length - 1)));

/** Where the words "document omitted" begin that end a text without marks, or -1. */
export function documentOmittedAt(text: string): number {
  if (!documentEnds.has(text.charCodeAt(text.length - 1)) || !text.includes('.')) return -1;
  const phrase = documents.find((words) => text.endsWith(words));
  return phrase === undefined ? -1 : text.length - phrase.length + 1;
}
