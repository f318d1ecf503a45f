/** One line of a hexadecimal view: the place of its first byte in the file, the bytes in pairs, and what of it is readable ASCII. */
export interface HexLine {
  readonly offset: string;
  readonly pairs: string;
  readonly ascii: string;
}

const BYTES_PER_LINE = 16;

/** Lays out lower-case hex, `start` being the place of the first byte in the file. An odd last digit is left out. */
export function hexLines(hex: string, start: number): readonly HexLine[] {
  const pairs = hex.match(/[0-9a-f]{2}/gi) ?? [];
  const lines: HexLine[] = [];
  for (let at = 0; at < pairs.length; at += BYTES_PER_LINE) {
    const line = pairs.slice(at, at + BYTES_PER_LINE);
    lines.push({
      offset: (start + at).toString(16).padStart(8, '0'),
      pairs: line.join(' '),
      ascii: line.map(printable).join(''),
    });
  }
  return lines;
}

function printable(pair: string): string {
  const code = Number.parseInt(pair, 16);
  return code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : '·';
}
