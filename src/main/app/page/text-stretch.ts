/** A stretch of a text in UTF-16 units; `next` is null at its end. */
export interface TextStretch {
  readonly text: string;
  readonly from: number;
  readonly next: number | null;
}

/** Decodes bytes and gives `limit` units of their text from `from` on; nothing before or behind it is kept. */
export async function textStretch(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  from: number,
  limit: number,
): Promise<TextStretch> {
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  let at = 0;
  let isMore = false;
  const take = (piece: string) => {
    const part = piece.slice(Math.max(0, from - at), Math.max(0, from + limit - at));
    if (part !== '') parts.push(part);
    at += piece.length;
    isMore = at > from + limit;
  };
  for await (const chunk of bytes) {
    take(decoder.decode(chunk, { stream: true }));
    if (isMore) break;
  }
  if (!isMore) take(decoder.decode());
  return { text: parts.join('').toWellFormed(), from, next: isMore ? from + limit : null };
}

/** What a page may be asked about its encoding: a byte order mark, the answer's own field, what an HTML page states in its first bytes. */
export function encodingOf(contentType: string, beginning: Uint8Array): string {
  const [first, second, third] = beginning;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const stated = known(/charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1]);
  if (stated !== null) return stated;
  const head = Buffer.from(beginning).toString('latin1');
  const inside = /html|xml/i.test(contentType)
    ? known(/<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1])
    : null;
  if (inside !== null) return inside;
  return isUtf8(beginning) ? 'utf-8' : 'windows-1252';
}

function known(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Whether the bytes are UTF-8 as far as they go; a character that their end cuts in two is none the less. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
