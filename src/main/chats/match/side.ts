import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

/** One of two transcripts that are compared, in numbers only, so that a million messages stay small. */
export interface Side {
  readonly count: number;
  /** The places of its messages in the transcript, from 1. */
  readonly places: readonly number[];
  /** The same number for the same words; 0 where there are none to compare. */
  readonly words: Float64Array;
  /** Milliseconds, on the transcript's own clock; NaN where the time could not be read. */
  readonly moments: Float64Array;
  /** Whether the time is known to the second. */
  readonly exact: Uint8Array;
  /** The sender's place in `names`; -1 for none. */
  readonly senders: Int32Array;
  readonly names: readonly string[];
}

/** Marks that show nothing and that one phone writes where the other does not. */
const INVISIBLE = /[\p{Cf}\u034f]|[\ufe0e\ufe0f]/gu;

/** Collects a side from messages in transcript order. Notices of the app are left out: each phone words its own. */
export class SideBuilder {
  readonly #places: number[] = [];
  readonly #words: number[] = [];
  readonly #moments: number[] = [];
  readonly #exact: number[] = [];
  readonly #senders: number[] = [];
  readonly #names = new Map<string, number>();

  add({ n, kind, body, time, sender, marks, attachments }: TranscriptMessage): void {
    if (kind === 'system' || kind === 'unparsed') return;
    this.#places.push(n);
    // What is deleted or left out on one phone may be there on the other: its words are not the person's.
    const silent = marks.includes('deleted') || (attachments.length > 0 && isOnlyMention(body, attachments));
    this.#words.push(silent || kind === 'call' ? 0 : numberOf(comparable(body)));
    const text = time.local ?? time.utc;
    this.#moments.push(text === null ? NaN : Date.parse(text.endsWith('Z') ? text : `${padded(text)}Z`));
    this.#exact.push(text !== null && text.replace(/Z$/u, '').length > 16 ? 1 : 0);
    this.#senders.push(sender === null ? -1 : this.#numbered(sender));
  }

  build(): Side {
    return {
      count: this.#places.length,
      places: this.#places,
      words: Float64Array.from(this.#words),
      moments: Float64Array.from(this.#moments),
      exact: Uint8Array.from(this.#exact),
      senders: Int32Array.from(this.#senders),
      names: [...this.#names.keys()],
    };
  }

  #numbered(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }
}

/** The words as both phones would have them: composed, without invisible marks, with single spaces. For comparing only. */
export function comparable(body: string): string {
  return body.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Whether a body says nothing but that a file is there, or was left out. */
function isOnlyMention(body: string, attachments: TranscriptMessage['attachments']): boolean {
  return (
    !body.includes('\n') &&
    attachments.some(({ name, status }) => status !== 'present' || name === null || body.includes(name))
  );
}

function padded(local: string): string {
  return local.length === 16 ? `${local}:00` : local;
}

/** A number of 42 bits for a text, never 0 (FNV-1a, twice with different seeds); 0 for an empty one. */
function numberOf(text: string): number {
  if (text === '') return 0;
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return ((high >>> 0) & 0x3ff) * 0x1_0000_0000 + (low >>> 0) + 1;
}
