import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import { stretches } from './record.ts';

const LF = 0x0a;
const utf8 = new TextDecoder();

/** Where the lines of a file begin; lines are numbered from 1, and a last one without an LF counts. */
export interface LineIndex {
  readonly count: number;
  /** First byte of a line, and the byte behind its last, its LF left out. */
  place(n: number): { readonly start: number; readonly end: number };
}

/** A longer line is read up to here: nothing that a page writes into a log is shown at such length. */
const LONGEST = 64 << 20;

/** Finds every line of a file, reading it once and keeping nothing of its words. */
export async function indexLines(access: RandomAccess): Promise<LineIndex> {
  const starts: number[] = [];
  let at = 0;
  let isOpen = false;
  for await (const chunk of stretches(access)) {
    let from = 0;
    while (from < chunk.length) {
      if (!isOpen) starts.push(at + from);
      const end = chunk.indexOf(LF, from);
      isOpen = end < 0;
      from = end < 0 ? chunk.length : end + 1;
    }
    at += chunk.length;
  }
  const size = at;
  return {
    count: starts.length,
    place(n) {
      const start = starts[n - 1] ?? size;
      const next = starts[n];
      const end = next === undefined ? (isOpen ? size : size - 1) : next - 1;
      return { start, end: Math.max(start, end) };
    },
  };
}

/** The words of one line. */
export async function readLine(access: RandomAccess, index: LineIndex, n: number): Promise<string> {
  const { start, end } = index.place(n);
  return utf8.decode(await access.read(start, Math.min(end, start + LONGEST)));
}

/** Every line of a file in order with its number, one after the other. */
export async function* eachLine(
  access: RandomAccess,
): AsyncGenerator<{ readonly n: number; readonly text: string }> {
  let n = 0;
  let rest: Uint8Array[] = [];
  let held = 0;
  const taken = (last: Uint8Array) => {
    n += 1;
    const text = utf8.decode(rest.length === 0 ? last : Buffer.concat([...rest, last]));
    rest = [];
    held = 0;
    return { n, text };
  };
  for await (const chunk of stretches(access)) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      yield taken(chunk.subarray(from, end));
      from = end + 1;
    }
    if (from < chunk.length && held < LONGEST) {
      rest.push(chunk.subarray(from));
      held += chunk.length - from;
    }
  }
  if (rest.length > 0) yield taken(new Uint8Array());
}
