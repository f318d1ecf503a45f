const VALUES = new Int8Array(256).fill(-1);
for (const [value, character] of Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
).entries()) {
  VALUES[character.charCodeAt(0)] = value;
}
const PAD = 0x3d;

/** Decodes base64 (RFC 2045, section 6.8). Characters outside the alphabet are passed over; padding ends a unit, so that lines that are padded each decode too. */
export function decodeBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let to = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    if (byte === PAD) {
      bits = 0;
      held = 0;
      continue;
    }
    const value = VALUES[byte] ?? -1;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[to] = (bits >> held) & 0xff;
    to += 1;
  }
  return out.subarray(0, to);
}
