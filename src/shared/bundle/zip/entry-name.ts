const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of a name as text with one character for each byte. */
export function rawNameOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** A name as text: UTF-8, or byte by byte where it is not that. No name that differs between the two is allowed in a bundle anyway. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return rawNameOf(bytes);
  }
}
