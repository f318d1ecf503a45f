/** What can be wrong with a line before anyone looks at what it says. */
export type LineProblem =
  'too-long' | 'not-utf8' | 'blank' | 'byte-order-mark' | 'carriage-return' | 'no-final-line-feed';

/** One line of a file. `text` is null where it is too long or not UTF-8; with another problem it is there all the same. */
export interface Line {
  readonly text: string | null;
  readonly problem: LineProblem | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes into lines ended by LF. Yields every line, in order, and never holds more than `limitBytes` of one: the rest of
 * a longer line is passed over. `limitBytes` does not count the LF. An empty stream has no lines. Never throws of its own accord;
 * what the source throws passes through.
 */
export async function* lines(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of the current line, copied, since a source may use its buffer again. */
  let held = new Uint8Array(0);
  /** The bytes of the current line so far; beyond the limit they are counted, not kept. */
  let count = 0;

  function hold(bytes: Uint8Array): void {
    const needed = count + bytes.length;
    if (needed <= limitBytes) {
      if (needed > held.length) held = grown(held, Math.min(limitBytes, Math.max(needed, held.length * 2)));
      held.set(bytes, count);
    }
    count = needed;
  }
  function finish(last: Uint8Array): Line {
    let bytes = last;
    if (count > 0) {
      hold(last);
      bytes = held.subarray(0, count);
    }
    const length = Math.max(count, bytes.length);
    count = 0;
    return length > limitBytes ? { text: null, problem: 'too-long' } : decode(decoder, bytes);
  }

  for await (const chunk of source) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end === -1) break;
      yield finish(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
  }
  if (count > 0) {
    const line = finish(new Uint8Array());
    yield { text: line.text, problem: line.problem ?? 'no-final-line-feed' };
  }
}

function grown(bytes: Uint8Array, capacity: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(capacity);
  larger.set(bytes);
  return larger;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): Line {
  if (bytes.length === 0) return { text: '', problem: 'blank' };
  try {
    const text = decoder.decode(bytes);
    return { text, problem: problemOf(text) };
  } catch {
    return { text: null, problem: 'not-utf8' };
  }
}

function problemOf(text: string): LineProblem | null {
  if (text.startsWith('\uFEFF')) return 'byte-order-mark';
  // JSON may hold a raw carriage return between its parts only, where the formats have none.
  return text.includes('\r') ? 'carriage-return' : null;
}
