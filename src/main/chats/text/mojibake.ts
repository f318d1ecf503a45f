const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What a text was before its UTF-8 bytes were taken for Latin-1 and encoded a second time, as Meta's exports write every letter beyond ASCII
 * (`cafÃ©` for `café`); null where that is not proved. It is proved where every character fits in one byte and those bytes are valid UTF-8 with at
 * least one letter beyond ASCII: real Latin-1 text hardly ever forms such sequences. Judged for each text by itself, since sound and broken ones
 * stand side by side in one file.
 */
export function mojibakeRepaired(text: string): string | null {
  let isAscii = true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return null;
    if (unit > 0x7f) isAscii = false;
  }
  if (isAscii) return null;
  try {
    return strict.decode(Buffer.from(text, 'latin1'));
  } catch {
    // Not swallowed: these bytes are no UTF-8, so the text stands as it was meant.
    return null;
  }
}
