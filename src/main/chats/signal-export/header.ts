/** The first line of an entry of `chat.md`: `[2019-05-29, 15:04] Me: text`, with seconds and without the comma in later versions. */
export interface Header {
  readonly raw: string;
  readonly sender: string;
  readonly text: string;
}

const form = /^\[(\d{4}-\d{2}-\d{2},? \d{2}:\d{2}(?::\d{2})?)\] ([^\n]{1,256}?): ?/u;

/** Reads the first line of an entry; null where a line is none. */
export function readHeader(line: string): Header | null {
  const found = form.exec(line.slice(0, 320));
  if (found === null) return null;
  const [all, raw = '', sender = ''] = found;
  return { raw, sender, text: line.slice(all.length) };
}
