/** The encodings an export may come in; the two of UTF-16 only with a byte order mark. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a file's bytes are read: its encoding, and how many bytes its byte order mark takes. */
export interface TextForm {
  readonly encoding: TextEncoding;
  readonly bom: number;
}

/** Reads the byte order mark off the first bytes (three suffice). Without one the text is taken as UTF-8. */
export function textForm(head: Uint8Array): TextForm {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  return { encoding: 'utf-8', bom: 0 };
}
