/** The zeros of the decimal digits in the Basic Multilingual Plane (Unicode category Nd); nine more follow each. */
const ZEROS = [
  0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
  0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

const values = new Int8Array(0x10000).fill(-1);
for (const zero of ZEROS) {
  for (let digit = 0; digit < 10; digit += 1) values[zero + digit] = digit;
}

/** The value of a decimal digit in any script, or -1. */
export function digitValue(code: number): number {
  if (code < 0x80) return code >= 48 && code <= 57 ? code - 48 : -1;
  return values[code] ?? -1;
}

/** Whether a code unit is white space other than a line end. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x09;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  );
}

/** Whether a code unit shows nothing and only orders or joins what stands around it: bidi marks, joiners, a stray byte order mark. */
export function isMark(code: number): boolean {
  if (code < 0x80) return false;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff
  );
}

/** U+200E or U+200F: what WhatsApp sets before text of its own making. */
export function isPlatformMark(code: number): boolean {
  return code === 0x200e || code === 0x200f;
}
