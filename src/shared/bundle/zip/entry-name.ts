const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How many characters one call may be given; more would exhaust the stack of some engines. */
const AT_ONCE = 4096;

/** The bytes of a name as text with one character for each byte. */
export function rawNameOf(bytes: Uint8Array): string {
  if (bytes.length <= AT_ONCE) return String.fromCharCode(...bytes);
  return rawNameOf(bytes.subarray(0, AT_ONCE)) + rawNameOf(bytes.subarray(AT_ONCE));
}

/**
 * A name as text: UTF-8, or byte by byte where it is not that. No name that differs between the two is allowed in a bundle anyway. `raw` is
 * what `rawNameOf` gave for the same bytes: nearly always the very text, and a bundle has many names.
 */
export function decodeName(bytes: Uint8Array, raw: string): string {
  if (bytes.every((byte) => byte < 0x80)) return raw;
  try {
    return utf8.decode(bytes);
  } catch {
    return raw;
  }
}
