import { assertNever } from '../model/error.ts';
import { exhibitOfPath } from '../bundle/layout.ts';
import {
  classOf,
  FINDINGS_LIMIT,
  unprovenCodes,
  type FindingCode,
  type VerificationReport,
} from '../model/verdict.ts';

/** The one large sentence of a verdict: which sentence it is, and what it names. */
export type VerdictSentence =
  | { readonly kind: 'intact'; readonly exhibits: number; readonly created: string | null }
  | {
      readonly kind: 'altered-exhibits';
      /** Exhibit numbers that are not what was sealed. */
      readonly unsound: readonly string[];
      readonly others: number;
      /** True where more than single exhibits differs, so that nothing may be said of the others. */
      readonly isUnsoundElsewhere: boolean;
    }
  /** The most telling of the reasons that have a sentence of their own. */
  | { readonly kind: 'altered-elsewhere'; readonly reason: AlteredReason | null }
  /** The reason where there is just one. */
  | { readonly kind: 'unproven'; readonly reason: UnprovenReason | null };

const alteredReasons = [
  'UNSIGNED',
  'INCONSISTENT_WITH_RECEIPT',
  'LEDGER_SHORTER_THAN_RECEIPT',
  'BAD_SIGNATURE',
  'LEDGER_BROKEN',
  'AMBIGUOUS_ZIP',
] as const satisfies readonly FindingCode[];
/** Why a bundle is altered where no single exhibit is: each has a sentence in the catalogues, the most telling comes first. */
export type AlteredReason = (typeof alteredReasons)[number];
/** Why something could not be checked: each has a sentence in the catalogues. */
export type UnprovenReason = (typeof unprovenCodes)[number];

/**
 * Chooses the sentence. An unproven verdict names its only reason; an altered one names the exhibits that are touched, where
 * any are, because "do not rely on AB/3" is what a reader needs.
 */
export function verdictSentence(report: VerificationReport): VerdictSentence {
  switch (report.verdict) {
    case 'intact':
      return { kind: 'intact', exhibits: report.exhibits.length, created: report.created };
    case 'altered': {
      const unsound = report.exhibits.filter((exhibit) => !exhibit.sound).map(({ exhibit }) => exhibit);
      if (unsound.length === 0) return { kind: 'altered-elsewhere', reason: alteredReason(report) };
      const others = report.exhibits.length - unsound.length;
      return { kind: 'altered-exhibits', unsound, others, isUnsoundElsewhere: isUnsoundElsewhere(report) };
    }
    case 'unproven': {
      const [first = null, ...others] = unprovenCodes.filter((code) => hasCode(report, code));
      return { kind: 'unproven', reason: others.length === 0 ? first : null };
    }
    default:
      return assertNever(report.verdict);
  }
}

function alteredReason(report: VerificationReport): AlteredReason | null {
  return alteredReasons.find((code) => hasCode(report, code)) ?? null;
}

function hasCode({ findings }: VerificationReport, code: FindingCode): boolean {
  return findings.some((finding) => finding.code === code);
}

/** Beyond the limit findings are not listed, and then nobody knows where they point. */
function isUnsoundElsewhere({ findings }: VerificationReport): boolean {
  const points = findings.some(
    ({ code, path }) =>
      classOf(code) !== 'information' && (path === undefined || exhibitOfPath(path) === null),
  );
  return points || findings.length >= FINDINGS_LIMIT;
}
