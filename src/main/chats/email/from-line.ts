const CLOCK = /\b\d{1,2}:\d{2}(?::\d{2})?\b/u;
const WEEKDAY = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/u;
const YEAR = /\b(?:19|20)\d{2}\b/u;
const FIELD = /^[!-9;-~]{1,76}:/u;
/** Fields that a mail server or a mail box writes first. */
const FIRST_FIELD =
  /^(?:Return-Path|Received|Delivered-To|Envelope-To|X-[A-Za-z0-9-]+|Message-ID|Date|From|To|Subject|MIME-Version|Content-Type|Status|DKIM-Signature|ARC-[A-Za-z-]+|Authentication-Results):/iu;

/** Longer lines part no messages. */
export const LONGEST_FROM_LINE = 400;

/**
 * Whether a line parts two messages of a mail box (RFC 4155, appendix A): `From `, a sender, and the date in the form of asctime, or one of the forms
 * that mail programs write instead. A sentence that begins with the word is told from it by the date and by the line that follows, which must be
 * a header field. Without an empty line before it, that field must be one that mail begins with.
 */
export function isFromLine(line: string, next: string, afterEmpty: boolean): boolean {
  if (line.length > LONGEST_FROM_LINE || !line.startsWith('From ')) return false;
  const dated = CLOCK.test(line) && WEEKDAY.test(line) && YEAR.test(line);
  if (dated && afterEmpty) return FIELD.test(next) || next.startsWith('>From ');
  // Some versions of Thunderbird leave the sender, or all of it, away.
  const bare = /^From (?:- ?)?\s*$/u.test(line);
  return (dated || (bare && afterEmpty)) && FIRST_FIELD.test(next);
}
