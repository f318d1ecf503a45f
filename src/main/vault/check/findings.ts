import {
  FINDINGS_LIMIT,
  verdictOf,
  type Finding,
  type FindingCode,
  type Verdict,
} from '../../../shared/model/verdict.ts';

/** Gathers what a check finds. The verdict counts everything, the list stops at the limit. */
export interface Findings {
  add(finding: Finding): void;
  readonly list: readonly Finding[];
  verdict(): Verdict;
}

export function createFindings(): Findings {
  const list: Finding[] = [];
  const codes = new Set<FindingCode>();
  return {
    list,
    add(finding) {
      codes.add(finding.code);
      if (list.length < FINDINGS_LIMIT) list.push(finding);
    },
    verdict: () => verdictOf(codes),
  };
}
