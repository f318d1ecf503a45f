/** A list of addresses as it was given: typed, or out of a file. */
export interface GivenList {
  readonly text: string;
  /** The lines are rows of a table. */
  readonly isTable: boolean;
  /** The file's name; null for what was typed. */
  readonly name: string | null;
}

/** The core takes no longer lists than this, in characters. */
const LONGEST = 900_000;

/** The list in a file, or why it is not one. Reads UTF-8, and UTF-16 where the file begins with its mark. */
export async function readListFile(file: File): Promise<GivenList | 'unreadable' | 'too-long'> {
  if (file.size > 4 * LONGEST) return 'too-long';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.length > LONGEST) return 'too-long';
    return { text, isTable: /\.(csv|tsv)$/i.test(file.name), name: file.name };
  } catch {
    return 'unreadable';
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
