import type { TextHead } from '../text-heads.ts';
import { isFromLine } from './from-line.ts';

/** Fields that every mail has two of, at least. */
const USUAL =
  /^(?:From|Date|Message-ID|Received|To|Subject|MIME-Version|Return-Path|Delivered-To|Reply-To):/gimu;

/** A date as mails write it (RFC 5322, 3.3): with a sender it suffices where a mail has little else. */
const MAIL_DATE = /^Date:[ \t]*(?:[a-z]{3},[ \t]*)?\d{1,2}[ \t]+[a-z]{3}[ \t]+\d{2,4}[ \t]+\d{1,2}:\d{2}/imu;

/** What the beginning of a file shows: a mail box, a single mail, or neither. */
export function mailKind({ text }: TextHead): 'mailbox' | 'mail' | null {
  const start = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (start.startsWith('From ')) {
    const [line = '', next = ''] = start.split(/\r?\n/u, 2);
    if (isFromLine(line, next, true)) return 'mailbox';
  }
  return isHeader(start) ? 'mail' : null;
}

/** Whether a text begins with header fields, the sender and the date or an id among them, up to an empty line. */
function isHeader(text: string): boolean {
  const end = /\r?\n\r?\n/u.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  const lines = head.split(/\r?\n/u);
  if (lines.length < 2 || !/^[!-9;-~]{1,76}:/u.test(lines[0] ?? '')) return false;
  const strange = lines.filter((line) => line !== '' && !/^(?:[!-9;-~]{1,76}:|[ \t])/u.test(line)).length;
  // The head may be cut within its last line.
  if (strange > (end === text.length ? 1 : 0)) return false;
  const names = new Set(Array.from(head.matchAll(USUAL), ([name]) => name.toLowerCase()));
  return names.has('from:') && (names.size >= 3 || MAIL_DATE.test(head));
}
