/** The form of ASN.1 that has exactly one encoding (X.690, DER), as far as lengths go: what a lenient reader forgives must not pass unseen. */

const CONSTRUCTED = 0x20;
const MAX_DEPTH = 32;

/** Whether bytes are one DER value from the first to the last: lengths definite and in their shortest form, contents filled exactly. */
export function isDer(bytes: Uint8Array): boolean {
  return readValue(bytes, 0, bytes.length, 0) === bytes.length;
}

/** The position behind the value at `at`, or null where there is no DER value within `end`. */
function readValue(bytes: Uint8Array, at: number, end: number, depth: number): number | null {
  if (depth > MAX_DEPTH || at + 2 > end) return null;
  const tag = bytes[at] ?? 0;
  // No structure of RFC 3161 or RFC 5280 needs a tag number above 30.
  if ((tag & 0x1f) === 0x1f) return null;
  const length = readLength(bytes, at + 1, end);
  if (length === null || length.from + length.bytes > end) return null;
  const stop = length.from + length.bytes;
  if (tag === 0x05 && length.bytes !== 0) return null;
  if ((tag & CONSTRUCTED) === 0) return stop;
  let inner: number | null = length.from;
  while (inner !== null && inner < stop) inner = readValue(bytes, inner, stop, depth + 1);
  return inner === stop ? stop : null;
}

function readLength(bytes: Uint8Array, at: number, end: number): { from: number; bytes: number } | null {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { from: at + 1, bytes: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 1 + count > end) return null;
  let value = 0;
  for (let index = 1; index <= count; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  const isShortest = value >= 0x80 && value >= 256 ** (count - 1);
  return isShortest ? { from: at + 1 + count, bytes: value } : null;
}
