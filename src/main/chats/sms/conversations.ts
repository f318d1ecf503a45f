import type { Tally } from '../record/tally.ts';
import { ownCopy } from '../text/own-copy.ts';

/** More conversations than this can only come from a file made to exhaust memory; the rest is kept in one. */
const LIMIT = 50_000;
const REST = 'all others';

/** The conversations of a backup: one for each way in which the other side's number, or numbers, are written. The app gives them no identifier. */
export class Conversations {
  readonly #tally: Tally;
  readonly #member: string | null;
  readonly #known = new Set<string>();

  constructor(tally: Tally, member: string | null) {
    this.#tally = tally;
    this.#member = member;
  }

  /** `~` joins the numbers of a group. `title` is the contact's name of the first record. */
  of(address: string | null, title: string | null): string {
    const id = address ?? 'no number';
    if (address === null) return this.#make(id, null);
    if (!this.#known.has(id) && this.#known.size >= LIMIT) return this.#make(REST, null);
    return this.#known.has(id) ? id : this.#make(ownCopy(id), ownCopy(title ?? id));
  }

  #make(id: string, title: string | null): string {
    if (!this.#known.has(id)) {
      this.#known.add(id);
      const kind = id === REST || id === 'no number' ? 'unknown' : id.includes('~') ? 'group' : 'direct';
      this.#tally.conversation({ id, title, kind, member: this.#member });
    }
    return id;
  }
}
