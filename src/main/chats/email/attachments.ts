import type { Attachment as MimeAttachment } from 'postal-mime';
import type { Attachment } from '../../../shared/transcript/message.ts';
import { mediaOfMime, mediaOfName } from '../record/media-type.ts';
import { sha256Of } from '../record/sha256.ts';
import { mailParts, type MailPart } from './parts.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/**
 * The attachments of a message, with the hash of what they decode to. They stand within the message, so they belong to no member. Where the two
 * readings of the message's parts do not agree, attachments that are not in base64 stay without a hash.
 */
export async function mailAttachments(
  found: readonly MimeAttachment[],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Attachment[]> {
  if (found.length === 0) return [];
  const leaves = mailParts(bytes).filter((leaf) => !isText(leaf));
  const agree = leaves.length === found.length;
  const all: Attachment[] = [];
  for (const [index, { filename, mimeType, content }] of found.entries()) {
    const leaf = agree ? leaves[index] : undefined;
    const decoded = typeof content === 'string' ? null : new Uint8Array(content);
    const own = leaf === undefined ? null : decodedPart(leaf, bytes, decoded);
    const named = filename === null ? 'unknown' : mediaOfName(filename);
    all.push({
      name: filename,
      status: 'present',
      media: named === 'unknown' ? mediaOfMime(mimeType) : named,
      member: null,
      sha256: own === null ? null : await sha256Of(own),
    });
  }
  return all;
}

function isText({ type, disposition }: MailPart): boolean {
  return disposition !== 'attachment' && (type === 'text/plain' || type === 'text/html');
}

/** The library ends decoded lines its own way; the hash needs the bytes as they were sent. */
function decodedPart(
  { encoding, start, end }: MailPart,
  bytes: Uint8Array<ArrayBuffer>,
  base64: Uint8Array | null,
): Uint8Array<ArrayBuffer> | null {
  const raw = bytes.slice(start, end);
  if (encoding.includes('base64')) return base64 === null ? null : new Uint8Array(base64);
  return encoding.includes('quoted-printable') ? decodeQuotedPrintable(raw) : raw;
}
