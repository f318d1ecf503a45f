const LF = 0x0a;

/** Decodes quoted-printable (RFC 2045, section 6.7) byte for byte: line ends stay as they are written. What is no code stands as it is. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3d) {
      const soft = softBreak(bytes, at + 1);
      if (soft > 0) {
        at = soft;
        continue;
      }
      const high = nibble(bytes[at + 1]);
      const low = nibble(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        out[to] = high * 16 + low;
        to += 1;
        at += 2;
        continue;
      }
    }
    out[to] = byte;
    to += 1;
  }
  return out.slice(0, to);
}

/** The place of the LF that ends a soft line break, or 0 where there is none; white space may stand before it. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d) at += 1;
  return bytes[at] === LF ? at : 0;
}

function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
