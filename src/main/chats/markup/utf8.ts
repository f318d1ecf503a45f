const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The length of the UTF-8 sequence that begins at a place (RFC 3629, section 4), or 0 where none does: a stray byte, an overlong form, a surrogate,
 * a sequence that is cut off.
 */
export function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[at] ?? 0xff;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  if (lead < 0xe0) return 2;
  if (!follows(bytes, at + 2)) return 0;
  if (lead < 0xf0) return 3;
  return follows(bytes, at + 3) ? 4 : 0;
}

function follows(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) === 0x80;
}

/** How many bytes at the end may begin a sequence whose rest is still to come. */
export function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Decodes with one U+FFFD for each byte that belongs to no sequence, so that places in the text can be counted back to bytes. */
export function decodeCountably(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    // Not swallowed: the bytes that are no text are shown as such, below.
    return decodeBroken(bytes);
  }
}

function decodeBroken(bytes: Uint8Array): string {
  let text = '';
  let sound = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      text += `${strict.decode(bytes.subarray(sound, at))}\ufffd`;
      sound = at + 1;
    }
    at += length === 0 ? 1 : length;
  }
  return text + strict.decode(bytes.subarray(sound));
}
