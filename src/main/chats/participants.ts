import type { ImportReport } from '../../shared/transcript/report.ts';
import { ownCopy } from './text/own-copy.ts';

/** More names than this can only come from a file made to exhaust memory; the rest is counted without names. */
const LIMIT = 20_000;

/** What is known of one name while a file is read. */
export interface Participant {
  readonly name: string;
  messages: number;
}

/** The names under which messages stand, each held once however often it occurs. */
export class Participants {
  readonly #byName = new Map<string, Participant>();
  #unlisted = 0;

  /** The entry for a name, made on first sight; null once the limit is reached and the name is new. */
  of(name: string): Participant | null {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    if (this.#byName.size >= LIMIT) {
      this.#unlisted += 1;
      return null;
    }
    const own = ownCopy(name);
    const added = { name: own, messages: 0 };
    this.#byName.set(own, added);
    return added;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  get size(): number {
    return this.#byName.size;
  }

  /** How many records stand under names beyond the limit. */
  get unlisted(): number {
    return this.#unlisted;
  }

  /** Everyone with at least one message, in order of first appearance. */
  list(): ImportReport['participants'] {
    return [...this.#byName.values()]
      .filter((one) => one.messages > 0)
      .map(({ name, messages }) => ({ name, messages }));
  }
}
