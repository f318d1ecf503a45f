const decoder = new TextDecoder();

/** Whether a byte may stand inside a number, `true`, `false` or `null`. */
export function isOfScalar(byte: number): boolean {
  return byte > 0x20 && byte !== 0x2c && byte !== 0x5d && byte !== 0x7d;
}

/** A member's name; one that is not sound JSON stands as it is written. */
export function keyOf(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text.slice(1, -1);
  }
}
