import { assertNever } from '../../model/error.ts';
import type { FindingCode, Verdict } from '../../model/verdict.ts';

/** What the one sentence of a verdict rests on. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly codes: ReadonlySet<FindingCode>;
  /** How many exhibits the bundle hands over. */
  readonly exhibits: number;
  /** Exhibit numbers that are not what was sealed, in order. */
  readonly unsound: readonly string[];
  /** True where something beside single exhibits differs, so that nothing can be said of the others. */
  readonly isUnsoundElsewhere: boolean;
  /** The seal's time, null where it cannot be told. */
  readonly created: string | null;
}

/** The sentence that stands above everything else, in plain English. */
export function sentenceOf(outcome: Outcome): string {
  switch (outcome.verdict) {
    case 'intact':
      return `${everything(outcome.exhibits)} exactly as ${outcome.exhibits === 1 ? 'it was' : 'they were'} when sealed${on(outcome.created)}, by the key you trust.`;
    case 'altered':
      return altered(outcome);
    case 'unproven':
      return unproven(outcome);
    default:
      return assertNever(outcome.verdict);
  }
}

function everything(exhibits: number): string {
  if (exhibits === 0) return 'This bundle hands over no exhibits; its records are';
  return exhibits === 1 ? 'The one exhibit is' : `All ${exhibits} exhibits are`;
}

const MAX_NAMED = 8;

function altered({ codes, exhibits, unsound, isUnsoundElsewhere }: Outcome): string {
  if (unsound.length === 0) return `${whole(codes)} Do not rely on this bundle.`;
  const named = names(unsound);
  const difference =
    unsound.length === 1 ? `${named} is not what was sealed.` : `${named} are not what was sealed.`;
  if (isUnsoundElsewhere)
    return `${difference} Other parts of the bundle do not hold either. Do not rely on this bundle.`;
  const others = Math.max(0, exhibits - unsound.length);
  const rest = others === 0 ? '' : others === 1 ? ' The other one matches.' : ` The other ${others} match.`;
  return `${difference}${rest} Do not rely on ${named}.`;
}

/** What differs where no single exhibit does: the most telling reason first. */
function whole(codes: ReadonlySet<FindingCode>): string {
  const reasons: readonly (readonly [FindingCode, string])[] = [
    ['UNSIGNED', 'Nobody has signed this bundle as it stands.'],
    ['INCONSISTENT_WITH_RECEIPT', 'The history of this case is not the one that the receipt was issued for.'],
    ['LEDGER_SHORTER_THAN_RECEIPT', 'The end of the history that the receipt was issued for is missing.'],
    ['BAD_SIGNATURE', 'A signature in this bundle does not hold.'],
    ['LEDGER_BROKEN', 'The history of this case was changed after it was written.'],
    ['AMBIGUOUS_ZIP', 'Two programs could read this ZIP file differently.'],
  ];
  const known = reasons.find(([code]) => codes.has(code));
  return known?.[1] ?? 'This bundle is not as it was sealed.';
}

function names(exhibits: readonly string[]): string {
  const shown = exhibits.slice(0, MAX_NAMED);
  const more = exhibits.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Why each code leaves the verdict open; the first that applies is told. */
const openQuestions: readonly (readonly [FindingCode, string])[] = [
  [
    'UNSUPPORTED_VERSION',
    'it was made by a newer version of the format, which this program cannot check in full',
  ],
  ['UNKNOWN_SIGNER', 'the seal was made with a key that you have not said you trust'],
  ['KEY_REVOKED', 'a key was used after it had been revoked'],
  ['TIMESTAMP_ISSUER_UNKNOWN', 'the time stamp comes from an authority whose root certificate was not given'],
  ['TIME_CONFLICT', 'the times it states contradict each other'],
];

function unproven({ codes }: Outcome): string {
  const reasons = openQuestions.filter(([code]) => codes.has(code)).map(([, reason]) => reason);
  const [first = 'not everything could be checked', ...others] = reasons;
  const more = others.length === 0 ? '' : `, and ${others.join(', and ')}`;
  return `Nothing differs, but ${first}${more}.`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** ` on 20 November 2026, 12:00 UTC`, or nothing where the time is not known. */
function on(created: string | null): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(created ?? '') ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? '' : ` on ${Number(day)} ${name} ${year}, ${time} UTC`;
}
