/** Continues a CRC-32 over more bytes; the first call starts from 0. Node has a faster one of the same signature. */
export type Crc32 = (bytes: Uint8Array, previous: number) => number;

/** What one byte does to the checksum; after it in the table, what it does when one to seven further bytes follow it. */
const table = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  table[byte] = value;
}
for (let at = 256; at < table.length; at += 1) {
  const shorter = table[at - 256] ?? 0;
  table[at] = (shorter >>> 8) ^ (table[shorter & 0xff] ?? 0);
}

/** CRC-32 as ZIP uses it (APPNOTE 4.4.7), in plain TypeScript, eight bytes at a time. */
export const crc32: Crc32 = (bytes, previous) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = ~previous;
  for (let at = 0; at < whole; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      look(7, low) ^
      look(6, low >>> 8) ^
      look(5, low >>> 16) ^
      look(4, low >>> 24) ^
      look(3, high) ^
      look(2, high >>> 8) ^
      look(1, high >>> 16) ^
      look(0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1) crc = (crc >>> 8) ^ look(0, crc ^ (bytes[at] ?? 0));
  return ~crc >>> 0;
};

function look(following: number, byte: number): number {
  return table[(following << 8) | (byte & 0xff)] ?? 0;
}
