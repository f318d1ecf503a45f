import { assertNever } from '../model/error.ts';
import { exhibitOfPath } from '../bundle/layout.ts';
import { classOf, FINDINGS_LIMIT, type FindingCode, type VerificationReport } from '../model/verdict.ts';

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
  | { readonly kind: 'altered-elsewhere' }
  /** The reason where there is just one. */
  | { readonly kind: 'unproven'; readonly reason: FindingCode | null };

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
      if (unsound.length === 0) return { kind: 'altered-elsewhere' };
      const others = report.exhibits.length - unsound.length;
      return { kind: 'altered-exhibits', unsound, others, isUnsoundElsewhere: isUnsoundElsewhere(report) };
    }
    case 'unproven': {
      const codes = report.findings.map(({ code }) => code).filter((code) => classOf(code) === 'unproven');
      const [first = null, ...others] = new Set(codes);
      return { kind: 'unproven', reason: others.length === 0 ? first : null };
    }
    default:
      return assertNever(report.verdict);
  }
}

/** Beyond the limit findings are not listed, and then nobody knows where they point. */
function isUnsoundElsewhere({ findings }: VerificationReport): boolean {
  const points = findings.some(
    ({ code, path }) =>
      classOf(code) !== 'information' && (path === undefined || exhibitOfPath(path) === null),
  );
  return points || findings.length >= FINDINGS_LIMIT;
}
