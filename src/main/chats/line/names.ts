/** More names than this can only come from a file made to exhaust memory. */
const LIMIT = 20_000;
const WORDS = 6;

interface Seen {
  count: number;
  /** The words that all lines with this beginning share. */
  shared: readonly string[];
}

/**
 * Where names end in exports that part a name from the words with a single space. A name reaches as far as all lines that begin with its first word
 * agree, where there are at least three of them.
 */
export class NameGuess {
  readonly #byFirst = new Map<string, Seen>();

  /** Takes what follows the time of a line. */
  add(rest: string): void {
    const words = rest.split(' ').slice(0, WORDS);
    const [first] = words;
    if (first === undefined || first === '') return;
    // The last word may belong to the message.
    const own = words.length > 1 ? words.slice(0, -1) : words;
    const seen = this.#byFirst.get(first);
    if (seen === undefined) {
      if (this.#byFirst.size < LIMIT) this.#byFirst.set(first, { count: 1, shared: own });
      return;
    }
    seen.count += 1;
    let same = 0;
    while (same < seen.shared.length && seen.shared[same] === own[same]) same += 1;
    seen.shared = seen.shared.slice(0, Math.max(1, same));
  }

  /** The name that a line begins with; `title` is the name of the conversation, which in a chat of two is a sender's. */
  of(rest: string, title: string | null): string | null {
    if (title !== null && title !== '' && rest.startsWith(`${title} `)) return title;
    const first = rest.split(' ', 1)[0] ?? '';
    if (first === '' || first === rest) return null;
    const seen = this.#byFirst.get(first);
    if (seen === undefined || seen.count < 3) return first;
    const name = seen.shared.join(' ');
    return rest.startsWith(`${name} `) ? name : first;
  }
}
