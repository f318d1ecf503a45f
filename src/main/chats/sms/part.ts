import { createHash } from 'node:crypto';
import type { Attachment } from '../../../shared/transcript/message.ts';
import { mediaOfMime, mediaOfName } from '../record/media-type.ts';
import { given, type Attributes } from './values.ts';

/** What one part of an MMS is: its text, its layout, or a file. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'layout' }
  | { readonly type: 'file'; readonly attachment: Attachment; readonly broken: boolean };

/** A `part` element. A file stands in it in base64; it has no member of its own, but its size and hash are those of the bytes that were sent. */
export function readPart(attributes: Attributes): Part {
  const type = given(attributes, 'ct') ?? '';
  if (type === 'application/smil') return { type: 'layout' };
  const data = given(attributes, 'data');
  const text = given(attributes, 'text');
  if (data === null && (text !== null || type === 'text/plain')) return { type: 'text', text: text ?? '' };
  const name = given(attributes, 'fn') ?? given(attributes, 'name') ?? given(attributes, 'cl');
  const byType = mediaOfMime(type);
  const media = byType === 'unknown' && name !== null ? mediaOfName(name) : byType;
  const bytes = data === null ? null : decoded(data);
  const attachment: Attachment = {
    name,
    status: data === null ? 'omitted' : 'present',
    media,
    member: null,
    sha256: bytes === null ? null : createHash('sha256').update(bytes).digest('hex'),
  };
  return { type: 'file', attachment, broken: data !== null && bytes === null };
}

/** The bytes behind base64 (RFC 4648, section 4; line breaks are allowed), or null where it is none. No copy is made: a film may stand there. */
function decoded(data: string): Uint8Array | null {
  let signs = 0;
  for (let at = 0; at < data.length; at += 1) {
    const code = data.charCodeAt(at);
    if (isSign(code)) signs += 1;
    else if (code > 0x20 && code !== 0x3d) return null;
  }
  const bytes = Buffer.from(data, 'base64');
  // Node stops at padding that stands within: then fewer bytes come out than the signs stand for.
  return bytes.length === Math.floor((signs * 3) / 4) ? bytes : null;
}

function isSign(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x2f && code <= 0x39) || code === 0x2b;
}
