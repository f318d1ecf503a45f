import { assertNever } from '../../../shared/model/error.ts';
import { classOf, type FindingCode, type VerificationReport } from '../../../shared/model/verdict.ts';

/** The one large sentence of a verdict: which sentence it is, and what it names. */
export type VerdictSentence =
  | { readonly kind: 'intact'; readonly exhibits: number; readonly created: string | null }
  | {
      readonly kind: 'altered-exhibits';
      /** Exhibit numbers that are not what was sealed. */
      readonly unsound: readonly string[];
      readonly others: number;
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
      return { kind: 'altered-exhibits', unsound, others: report.exhibits.length - unsound.length };
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
