import { assertNever } from '../../../shared/model/error.ts';
import { isPlatformMark } from './characters.ts';
import { marked, mentioning, ORDINARY, type EntryText, type Mention, type Reading } from './entry-text.ts';
import { isLocation } from './location.ts';
import { isOwnName, mediaOf } from './media.ts';
import { documentOmittedAt, meaningOf, namesAttachment, saysEdited, type Meaning } from './phrases/index.ts';
import { beginsNotice, tellsOfChat } from './phrases/notices.ts';

/**
 * Reads an iPhone entry that has an author. The phone sets a mark (U+200E, in right-to-left languages U+200F) before words of its own
 * and, where the entry carries media, one before the date: with them even an unknown language shows what is its own text.
 */
export function classifyIphone(entry: EntryText): Reading {
  const { body } = entry;
  const from = leadingMarks(body);
  const generated = from > 0;
  const last = body.charCodeAt(body.length - 1);
  const meaning = meaningOf(body, from, entry.firstEnd);
  if (meaning !== null) {
    const reading = byMeaning(meaning, entry, generated);
    if (reading !== null) return reading;
  }
  if (last === 0x3e) {
    const reading = byAngleBrackets(entry);
    if (reading !== null) return reading;
  }
  if (isLocation(body, from, entry.firstEnd)) return marked('message', 'location');
  if (generated || entry.marked) return byMarks(entry, from);
  if (!entry.marksInFile) return withoutMarks(body);
  return ORDINARY;
}

function byMeaning(meaning: Meaning, entry: EntryText, generated: boolean): Reading | null {
  if (meaning.kind === 'poll') return marked('message', 'poll');
  const alone = entry.firstEnd === entry.body.length;
  // Where this file has marks, the same words without one were typed.
  if (!alone || (entry.marksInFile && !generated)) return null;
  switch (meaning.kind) {
    case 'omitted':
      return mentioning({ name: null, media: meaning.media, included: false });
    case 'missed-call':
      return marked('call', 'missed-call');
    case 'call':
      return generated ? marked('call') : null;
    case 'view-once':
      return null;
    case 'deleted':
    case 'location':
      return marked('message', meaning.kind);
    default:
      return assertNever(meaning.kind);
  }
}

/** `… <attached: name>` and `… <This message was edited>`, at the end of the text. */
function byAngleBrackets({ body }: EntryText): Reading | null {
  const open = body.lastIndexOf('<');
  if (open < 0) return null;
  const byPhone = open > 0 && isPlatformMark(body.charCodeAt(open - 1));
  const inner = body.slice(open + 1, -1);
  const colon = inner.indexOf(':');
  if (colon < 0) return byPhone || saysEdited(inner) ? marked('message', 'edited') : null;
  const name = inner.slice(colon + 1).trim();
  if (!byPhone && !namesAttachment(inner.slice(0, colon).trim()) && !isOwnName(name)) return null;
  return name === '' ? null : mentioning({ name, media: mediaOf(name), included: true });
}

/** What the marks tell where the words are not known, or not alone. */
function byMarks(entry: EntryText, from: number): Reading {
  const { body } = entry;
  const tailFrom = Math.max(body.lastIndexOf('\u200e'), body.lastIndexOf('\u200f')) + 1;
  const tail = tailFrom > 0 ? meaningOf(body, tailFrom, body.length) : null;
  if (tail?.kind === 'omitted') return mentioning(leftOut(body, tailFrom, tail.media));
  if (from > 0) {
    const comma = /[,،，]/u.exec(body)?.index ?? body.length;
    const head = meaningOf(body, from, Math.min(comma, entry.firstEnd));
    if (head?.kind === 'missed-call') return marked('call', 'missed-call');
    if (head?.kind === 'call') return marked('call');
    if (isPoll(entry)) return marked('message', 'poll');
  }
  if (from > 0 && beginsNotice(body, from)) return marked('system');
  if (entry.marked && tailFrom > 0) return mentioning(leftOut(body, tailFrom, 'unknown'));
  if (from === 0) return ORDINARY;
  const notice = entry.opening || from > 1 || beginsNotice(body, from) || tellsOfChat(body);
  return marked(notice ? 'system' : 'unknown');
}

/** A poll in any language: a question, and below it choices that the phone marks, each with its number of votes. */
function isPoll({ body, firstEnd }: EntryText): boolean {
  const end = body.charCodeAt(firstEnd - 1);
  return (end === 0x3a || end === 0xff1a) && /\n[\u200e\u200f][^\n]*\)$/u.test(body);
}

/** Media that were left out: before the words for it may stand a document's name, with its number of pages. */
function leftOut(body: string, tailFrom: number, media: Mention['media']): Mention {
  const before = body.slice(0, tailFrom - 1);
  const name = (before.split(' • ')[0] ?? '').trim();
  const isName =
    !name.includes('\n') &&
    /\.[A-Za-z0-9]{1,8}$/u.test(name) &&
    (media === 'document' || media === 'unknown');
  return {
    name: isName ? name : null,
    media: isName && media === 'unknown' ? 'document' : media,
    included: false,
  };
}

/** A file that lost its marks: only words that no person would write so. */
function withoutMarks(body: string): Reading {
  if (beginsNotice(body, 0)) return marked('system');
  const at = documentOmittedAt(body);
  return at > 0 ? mentioning(leftOut(body, at, 'document')) : ORDINARY;
}

function leadingMarks(body: string): number {
  let at = 0;
  while (at < body.length && isPlatformMark(body.charCodeAt(at))) at += 1;
  return at;
}
