import { ownCopy } from '../text/own-copy.ts';
import { authorEnd, bareColon, cutsQuotation, nameOf } from './author.ts';
import type { Scan } from './scan.ts';
import type { SenderSurvey } from './senders.ts';

/** Who wrote an entry, and where its text begins. */
export interface Authored {
  readonly sender: string | null;
  readonly bodyFrom: number;
}

/** What stands behind a name that was met before. */
interface KnownName {
  /** Null where the words are no name but the beginning of a notice. */
  readonly sender: string | null;
  /** How far the text begins behind the colon. */
  readonly skip: number;
}

const LIMIT = 20_000;

/** Takes authors off the texts of one file; decides each name once. */
export class Authors {
  readonly #survey: SenderSurvey;
  readonly #known = new Map<string, KnownName>();
  /** Names that were read together with a `: ` of their own. */
  readonly joined: string[] = [];

  constructor(survey: SenderSurvey) {
    this.#survey = survey;
  }

  /** The author of the line that `scan` stands on. The text begins right behind `: `, verbatim. */
  of(scan: Scan, to: number): Authored {
    const { text, content } = scan;
    const colon = authorEnd(text, content, to);
    if (colon < 0) return this.#bare(scan, to);
    const first = nameOf(text, content, colon);
    let known = this.#known.get(first);
    if (known === undefined) {
      known = this.#decide(first);
      if (this.#known.size < LIMIT) this.#known.set(ownCopy(first), known);
    }
    return known.sender === null
      ? { sender: null, bodyFrom: content }
      : { sender: known.sender, bodyFrom: Math.min(colon + known.skip, to) };
  }

  #decide(first: string): KnownName {
    // A name on many lines is a name, whatever marks it holds.
    if (first === '' || (cutsQuotation(first) && this.#survey.count(first) < 3))
      return { sender: null, skip: 0 };
    const completion = this.#survey.completion(first);
    if (completion === null) return { sender: ownCopy(first), skip: 2 };
    const sender = `${first}: ${completion}`;
    this.joined.push(sender);
    return { sender, skip: 2 + completion.length + 2 };
  }

  /** `Name:` at a line's end or before a text without space counts where the name is known from other lines. */
  #bare({ text, content }: Scan, to: number): Authored {
    const colon = bareColon(text, content, to);
    const name = colon < 0 ? '' : nameOf(text, content, colon);
    if (name === '' || this.#survey.count(name) === 0) return { sender: null, bodyFrom: content };
    const known = this.#known.get(name) ?? this.#decide(name);
    return known.sender === name
      ? { sender: known.sender, bodyFrom: colon + 1 }
      : { sender: null, bodyFrom: content };
  }
}
