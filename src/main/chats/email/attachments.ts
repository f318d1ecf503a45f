import type { Attachment as MimeAttachment } from 'postal-mime';
import type { Attachment } from '../../../shared/transcript/message.ts';
import { mediaOfMime, mediaOfName } from '../record/media-type.ts';
import { sha256Of } from '../record/sha256.ts';
import { decodeBase64 } from './base64.ts';
import type { MailPart } from './parts.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** Smaller parts are not worth leaving out. */
const LARGE = 64 * 1024;

/** The parts of a message that are no text of its own. */
export function attachedParts(parts: readonly MailPart[]): readonly MailPart[] {
  return parts.filter(
    ({ type, disposition }) =>
      disposition === 'attachment' || (type !== 'text/plain' && type !== 'text/html'),
  );
}

/** A message without the inside of its large attachments, for reading everything else of it: they need not be in memory twice. */
export function withoutLarge(
  bytes: Uint8Array<ArrayBuffer>,
  attached: readonly MailPart[],
): Uint8Array<ArrayBuffer> {
  const large = attached.filter(
    ({ encoding, start, end }) => end - start > LARGE && encoding.includes('base64'),
  );
  if (large.length === 0) return bytes;
  const all = new Uint8Array(bytes.length - large.reduce((sum, { start, end }) => sum + end - start, 0));
  let from = 0;
  let to = 0;
  for (const { start, end } of [...large, { start: bytes.length, end: bytes.length }]) {
    all.set(bytes.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  return all;
}

/**
 * The attachments of a message, with the hash of what they decode to. They stand within the message, so they belong to no member. Where `attached`
 * does not agree with them, they stay without a hash.
 */
export async function mailAttachments(
  found: readonly MimeAttachment[],
  attached: readonly MailPart[],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Attachment[]> {
  const agree = attached.length === found.length;
  const all: Attachment[] = [];
  for (const [index, { filename, mimeType }] of found.entries()) {
    const part = agree ? attached[index] : undefined;
    const named = filename === null ? 'unknown' : mediaOfName(filename);
    all.push({
      name: filename?.toWellFormed() ?? null,
      status: 'present',
      media: named === 'unknown' ? mediaOfMime(mimeType) : named,
      member: null,
      sha256: part === undefined ? null : await sha256Of(decodedPart(part, bytes)),
    });
  }
  return all;
}

/** The library ends decoded lines its own way; the hash needs the bytes as they were sent. */
function decodedPart(
  { encoding, start, end }: MailPart,
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const raw = bytes.subarray(start, end);
  if (encoding.includes('base64')) return decodeBase64(raw);
  return encoding.includes('quoted-printable') ? decodeQuotedPrintable(raw) : raw;
}
