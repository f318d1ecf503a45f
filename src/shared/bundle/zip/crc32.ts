/** Continues a CRC-32 over more bytes; the first call starts from 0. Node has a faster one of the same signature. */
export type Crc32 = (bytes: Uint8Array, previous: number) => number;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP uses it (APPNOTE 4.4.7), in plain TypeScript. */
export const crc32: Crc32 = (bytes, previous) => {
  let crc = ~previous >>> 0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
};
