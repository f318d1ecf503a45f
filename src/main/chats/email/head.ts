const LF = 0x0a;
const ascii = new TextDecoder('latin1');

/** Where the body begins: behind the first empty line. Null where the header does not end. */
export function headEnd(bytes: Uint8Array): number | null {
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf(LF, at);
    if (lineEnd < 0) return null;
    if (lineEnd === at || (lineEnd === at + 1 && bytes[at] === 0x0d)) return lineEnd + 1;
    at = lineEnd + 1;
  }
}

/** The fields of a header, lower-case names, values on one line (RFC 5322, section 2.2.3). Bytes stand as Latin-1. */
export function headFields(head: Uint8Array): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of ascii
    .decode(head)
    .replaceAll(/\r?\n(?=[ \t])/gu, '')
    .split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The number of bytes that a message says its body has. */
export function contentLength(head: Uint8Array): number | null {
  const value = headFields(head).get('content-length');
  return value !== undefined && /^\d{1,12}$/u.test(value) ? Number(value) : null;
}
