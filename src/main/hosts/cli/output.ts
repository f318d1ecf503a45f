import { splitInvisible } from '../../../shared/text/invisible.ts';

/** Where a command writes: results to standard output, everything else to standard error. */
export interface Output {
  readonly json: boolean;
  /** The result: as one JSON object, or in words for a person. */
  result(value: object, words: () => readonly string[]): void;
  /** One raw line of standard output, for commands whose result is JSON lines. */
  line(text: string): void;
  /** A line for the person at the terminal. */
  note(text: string): void;
}

/**
 * Words for a terminal, with every character that cannot be seen written out: names and messages come from evidence, and control characters in
 * them could move the cursor, hide a line or turn the reading direction.
 */
export function shown(text: string): string {
  return splitInvisible(text.replaceAll('\r', '<U+000D>'))
    .map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.code}>`))
    .join('');
}

/** The same for words that must stay on one line, such as the name of a file. */
export function shownLine(text: string): string {
  return shown(text).replaceAll('\n', '<U+000A>').replaceAll('\t', '<U+0009>');
}

/** Standard output and error of this process. */
export function processOutput(json: boolean): Output {
  return {
    json,
    result(value, words) {
      process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${shown(words().join('\n'))}\n`);
    },
    line: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
  };
}

/** A size in bytes as a person reads it, in binary units. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} bytes`;
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit] ?? ''}`;
}
