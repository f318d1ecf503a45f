/** What JSON knows behind a backslash, besides `u` (RFC 8259, section 7). */
const escapes = new Set('"\\/bfnrt');

const plain = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/u;

/**
 * What Telegram meant by a record that is no JSON, only for reading it. Its writer is known for two mistakes: control characters as `\x01` instead of
 * `\u0001`, and a `document_id` without quotation marks, up to the end of its line. Bare control characters in a text are mended too.
 */
export function mended(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const stop = quote < 0 ? text.length : quote;
    parts.push(mendedBare(text.slice(at, stop)));
    if (quote < 0) break;
    const end = stringEnd(text, quote);
    parts.push(mendedString(text.slice(quote, end)));
    at = end;
  }
  return parts.join('');
}

function stringEnd(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

/** What stands between two texts: signs, numbers, and values that lack their quotation marks. */
function mendedBare(text: string): string {
  const colon = text.indexOf(':');
  if (colon < 0) return text;
  const lineEnd = text.indexOf('\n', colon);
  const line = text.slice(colon + 1, lineEnd < 0 ? text.length : lineEnd);
  const value = line.replace(/,\s*$/u, '').trim();
  if (value === '' || plain.test(value) || '[{'.includes(value.charAt(0))) return text;
  // On one line with what follows it: only the sign that ends a value can tell where it ends.
  const bare = lineEnd < 0 ? (/^[^,\]}]*/u.exec(value)?.[0].trim() ?? '') : value;
  if (bare === '' || plain.test(bare)) return text;
  return text.replace(bare, () => JSON.stringify(bare));
}

function mendedString(text: string): string {
  if (!/[\\\p{Cc}]/u.test(text)) return text;
  return text.replaceAll(/\\[^]?|\p{Cc}/gu, (found, place: number) => {
    if (!found.startsWith('\\')) return JSON.stringify(found).slice(1, -1);
    const sign = found.charAt(1);
    if (sign !== '' && escapes.has(sign)) return found;
    if (sign === 'u' && /^[\da-f]{4}/iu.test(text.slice(place + 2, place + 6))) return found;
    if (sign === 'x' && /^[\da-f]{2}/iu.test(text.slice(place + 2, place + 4))) return '\\u00';
    return `\\${found}`;
  });
}
