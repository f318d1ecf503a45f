import {
  classOf,
  FINDINGS_LIMIT,
  verdictOf,
  type Finding,
  type FindingCode,
  type Verdict,
} from '../../model/verdict.ts';
import { exhibitOfPath } from '../layout.ts';

/** Where a finding points: a path inside the bundle or a sequence number of its ledger. */
export interface Place {
  readonly path?: string;
  readonly seq?: number;
}

/** Collects findings: the first thousand in words, of all the codes, the exhibits and the events that they touch. */
export interface FindingList {
  add(code: FindingCode, message: string, place?: Place): void;
  take(finding: Finding): void;
  /** The findings in the order of discovery, at most `FINDINGS_LIMIT`; where there were more, the last of them says how many. */
  list(): readonly Finding[];
  codes(): ReadonlySet<FindingCode>;
  verdict(): Verdict;
  /** Whether a finding that is more than information points into this exhibit's folder. */
  touchesExhibit(exhibit: string): boolean;
  /** The exhibits whose folders such findings point into. */
  touchedExhibits(): readonly string[];
  touchesEvent(seq: number): boolean;
  /** Whether such a finding points anywhere else than into an exhibit's folder. */
  touchesElsewhere(): boolean;
}

export function createFindingList(): FindingList {
  const findings: Finding[] = [];
  const codes = new Set<FindingCode>();
  const exhibits = new Set<string>();
  const events = new Set<number>();
  const missing = new Set<string>();
  const counts = { all: 0, elsewhere: 0 };

  function take(finding: Finding): void {
    // The manifest and a record may both miss the same file; that is one fact.
    if (finding.code === 'MISSING' && finding.path !== undefined && finding.seq === undefined) {
      if (missing.has(finding.path)) return;
      missing.add(finding.path);
    }
    counts.all += 1;
    codes.add(finding.code);
    if (findings.length < FINDINGS_LIMIT) findings.push(finding);
    if (classOf(finding.code) === 'information') return;
    const exhibit = finding.path === undefined ? null : exhibitOfPath(finding.path);
    if (exhibit === null) counts.elsewhere += 1;
    else exhibits.add(exhibit);
    if (finding.seq !== undefined) events.add(finding.seq);
  }

  return {
    take,
    add(code, message, place = {}) {
      take({ code, ...place, message });
    },
    list() {
      const last = findings.at(-1);
      if (counts.all <= FINDINGS_LIMIT || last === undefined) return findings;
      const message = `${last.message} ${counts.all - FINDINGS_LIMIT} further findings are not listed.`;
      return [...findings.slice(0, -1), { ...last, message }];
    },
    codes: () => codes,
    verdict: () => verdictOf(codes),
    touchesExhibit: (exhibit) => exhibits.has(exhibit),
    touchedExhibits: () => [...exhibits],
    touchesEvent: (seq) => events.has(seq),
    touchesElsewhere: () => counts.elsewhere > 0,
  };
}
