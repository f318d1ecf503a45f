import { align } from './align.ts';
import type { Side } from './side.ts';

/** What became of a message when two exports of one conversation were laid side by side. Places are those in each transcript, from 1. */
export type MatchRow =
  | { readonly kind: 'agree'; readonly left: number; readonly right: number }
  | {
      readonly kind: 'differ';
      readonly left: number;
      readonly right: number;
      readonly in: readonly Difference[];
    }
  | { readonly kind: 'left'; readonly at: number }
  | { readonly kind: 'right'; readonly at: number };
export type Difference = 'words' | 'time' | 'sender';

/** How two exports of one conversation compare. */
export interface Match {
  readonly rows: readonly MatchRow[];
  readonly counts: {
    readonly agree: number;
    readonly differ: number;
    readonly onlyLeft: number;
    readonly onlyRight: number;
  };
  /** How much later the left clock is, in minutes, where nearly all pairs say the same; null where there are too few to tell. */
  readonly offsetMinutes: number | null;
  /** Times that are further apart than this, in seconds, after that offset, differ. */
  readonly toleranceSeconds: number;
  /** Who on the left is whom on the right, by whose messages match. */
  readonly people: readonly { readonly left: string; readonly right: string; readonly messages: number }[];
}

const QUARTER = 15 * 60_000;
/** Phones note the same message when they send and when they receive it: a minute apart is the same time. */
const TOLERANCE = 60_000;
/** A time that is written to the minute may stand for any second of it. */
const MINUTE = 60_000;
/** So far ahead a message with other words is looked for. */
const LOOKAHEAD = 200;

/** Aligns two transcripts of the same conversation, exported from two devices. Nothing is decided about which of them is right. */
export function match(left: Side, right: Side): Match {
  // Short answers are alike whoever gives them: who is whom is learnt from all words first, and then belongs to what is compared.
  const people = peopleOf(left, right, align(left.words, right.words));
  const aligned = align(
    spokenBy(left, (sender) => people.get(sender)?.other ?? sender),
    spokenBy(right, (sender) => sender),
  );
  const offset = offsetOf(left, right, aligned);
  const toleranceMs = TOLERANCE + (left.exact.includes(0) || right.exact.includes(0) ? MINUTE : 0);
  const rows: MatchRow[] = [];
  const counts = { agree: 0, differ: 0, onlyLeft: 0, onlyRight: 0 };
  const isSameTime = (at: number, other: number): boolean => {
    const apart = Math.abs((left.moments[at] ?? NaN) - (right.moments[other] ?? NaN) - (offset ?? 0));
    return Number.isNaN(apart) || (offset === null && apart < 26 * 3_600_000) || apart <= toleranceMs;
  };
  const isSamePerson = (at: number, other: number): boolean =>
    (people.get(left.senders[at] ?? -1)?.other ?? right.senders[other]) === right.senders[other];
  const pair = (at: number, other: number, same: boolean): void => {
    const differs: Difference[] = [];
    if (!same) differs.push('words');
    if (!isSameTime(at, other)) differs.push('time');
    if (!isSamePerson(at, other)) differs.push('sender');
    const places = { left: left.places[at] ?? 0, right: right.places[other] ?? 0 };
    if (differs.length === 0) counts.agree += 1;
    else counts.differ += 1;
    rows.push(
      differs.length === 0 ? { kind: 'agree', ...places } : { kind: 'differ', ...places, in: differs },
    );
  };
  /** What stands between two pairs: messages of the same person at the same time are the same message with other words. */
  const gap = (from: number, to: number, otherFrom: number, otherTo: number): void => {
    let other = otherFrom;
    for (let at = from; at < to; at += 1) {
      const last = Math.min(otherTo, other + LOOKAHEAD);
      let found = other;
      while (found < last && !(isSameTime(at, found) && hasTimes(at, found) && isAlike(at, found)))
        found += 1;
      if (found < last) {
        while (other < found) only('right', other++);
        // Two that say nothing of their own, such as two files that were left out, are the same.
        pair(at, found, left.words[at] === right.words[found]);
        other = found + 1;
      } else only('left', at);
    }
    while (other < otherTo) only('right', other++);
  };
  const isAlike = (at: number, other: number): boolean =>
    isSamePerson(at, other) || (left.words[at] !== 0 && left.words[at] === right.words[other]);
  const hasTimes = (at: number, other: number): boolean =>
    !Number.isNaN(left.moments[at] ?? NaN) && !Number.isNaN(right.moments[other] ?? NaN) && offset !== null;
  const only = (kind: 'left' | 'right', at: number): void => {
    rows.push({ kind, at: (kind === 'left' ? left : right).places[at] ?? 0 });
    if (kind === 'left') counts.onlyLeft += 1;
    else counts.onlyRight += 1;
  };
  let [from, otherFrom] = [0, 0];
  for (const [at, other] of aligned.entries()) {
    if (other < 0) continue;
    gap(from, at, otherFrom, other);
    pair(at, other, true);
    from = at + 1;
    otherFrom = other + 1;
  }
  gap(from, left.count, otherFrom, right.count);
  return {
    rows,
    counts,
    offsetMinutes: offset === null ? null : offset / 60_000,
    toleranceSeconds: toleranceMs / 1000,
    people: [...people.entries()].map(([one, { other, messages }]) => ({
      left: left.names[one] ?? '',
      right: right.names[other] ?? '',
      messages,
    })),
  };
}

/** Words together with who says them; 0 where there are none. */
function spokenBy({ words, senders }: Side, person: (sender: number) => number): Float64Array {
  return words.map((word, index) =>
    word === 0 ? 0 : word * 2048 + ((person(senders[index] ?? -1) + 2) % 2048),
  );
}

/** The difference of the two clocks that most pairs agree on, to a quarter of an hour, as zones differ. */
function offsetOf(left: Side, right: Side, aligned: Int32Array): number | null {
  const votes = new Map<number, number>();
  let all = 0;
  for (const [at, other] of aligned.entries()) {
    if (other < 0) continue;
    const apart = (left.moments[at] ?? NaN) - (right.moments[other] ?? NaN);
    if (Number.isNaN(apart)) continue;
    const rounded = Math.round(apart / QUARTER) * QUARTER;
    votes.set(rounded, (votes.get(rounded) ?? 0) + 1);
    all += 1;
  }
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  return best === undefined || best[1] * 2 <= all ? null : best[0];
}

function peopleOf(
  left: Side,
  right: Side,
  aligned: Int32Array,
): Map<number, { other: number; messages: number }> {
  const votes = new Map<number, Map<number, number>>();
  for (const [at, other] of aligned.entries()) {
    const one = left.senders[at] ?? -1;
    if (other < 0 || one < 0) continue;
    const own = votes.get(one) ?? new Map<number, number>();
    votes.set(one, own);
    const theirs = right.senders[other] ?? -1;
    own.set(theirs, (own.get(theirs) ?? 0) + 1);
  }
  const people = new Map<number, { other: number; messages: number }>();
  for (const [one, own] of votes) {
    const [best] = [...own].sort(([, a], [, b]) => b - a);
    if (best !== undefined) people.set(one, { other: best[0], messages: best[1] });
  }
  return people;
}
