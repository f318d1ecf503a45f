export const BLOCK = 512;
const ascii = new TextDecoder('latin1');
const utf8 = new TextDecoder();

/** What a header block of a tar archive says (POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar's long names and sizes too). */
export interface TarHeader {
  readonly name: string;
  readonly bytes: number;
  /** `file`, or a header whose data holds the next entry's name, or anything else. */
  readonly kind: 'file' | 'pax' | 'long-name' | 'other';
}

/** Reads a header block; null where it is none, as at the archive's end. */
export function tarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < BLOCK || ascii.decode(block.subarray(257, 262)) !== 'ustar') return null;
  const stated = octal(block, 148, 8);
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0);
  const bytes = size(block);
  if (stated !== sum || bytes === null) return null;
  const prefix = text(block, 345, 155);
  const name = text(block, 0, 100);
  const type = block[156] ?? 0;
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    bytes,
    kind:
      type === 0 || type === 0x30 || type === 0x37
        ? 'file'
        : type === 0x78
          ? 'pax'
          : type === 0x4c
            ? 'long-name'
            : 'other',
  };
}

/** The name that the data of a `pax` or `long-name` header gives; null where it gives none. */
export function longName(kind: TarHeader['kind'], data: Uint8Array): string | null {
  const words = utf8.decode(data);
  if (kind === 'long-name') return words.replace(/\0[^]*$/u, '');
  return /(?:^|\n)\d+ path=([^\n]*)\n/u.exec(words)?.[1] ?? null;
}

function text(block: Uint8Array, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return utf8.decode(end < 0 ? field : field.subarray(0, end));
}

function octal(block: Uint8Array, from: number, length: number): number | null {
  const digits = ascii.decode(block.subarray(from, from + length)).replaceAll(/[\0 ]/gu, '');
  return /^[0-7]{1,12}$/u.test(digits) ? Number.parseInt(digits, 8) : null;
}

/** Sizes from 8 GiB on are written in base 256. */
function size(block: Uint8Array): number | null {
  if (((block[124] ?? 0) & 0x80) === 0) return octal(block, 124, 12);
  let value = 0;
  for (let at = 125; at < 136; at += 1) value = value * 256 + (block[at] ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}
