import type { DateOrderValue, ImportReport } from '../../../shared/transcript/report.ts';
import type { OrderEvidence, ProofRun } from './order-evidence.ts';

/** A stretch of lines, up to the next stretch, that is read in one order. */
export interface OrderStretch {
  readonly fromLine: number;
  readonly order: DateOrderValue;
}

/** How the dates of a file are read. */
export interface OrderPlan {
  readonly reported: NonNullable<ImportReport['dateOrder']>;
  /** In file order, the first from line 0. */
  readonly stretches: readonly OrderStretch[];
  /** Why an order without proof was taken; null where there is one, or a person gave it. */
  readonly assumption: string | null;
}

/** So many proofs in a row are a change of order within the file; fewer are single lines that contradict the rest. */
const CHANGE = 3;

/**
 * Decides the order of day, month and year. A day above 12 proves it; without one it is assumed from the course of time, then from
 * the style of the dates, and said to be. What a person gives stands above an assumption and above single contradicting lines.
 */
export function planOrder(evidence: OrderEvidence, given: DateOrderValue | undefined): OrderPlan {
  const dated = evidence.yearLast + evidence.yearOpen;
  if (dated === 0 || evidence.yearFirst > dated) return whole('ymd', 'proved', null);
  if (given !== undefined && (given !== 'ymd' || evidence.yearOpen > 0)) return whole(given, 'given', null);
  const shortFirst = shortYearFirst(evidence);
  if (shortFirst !== 'no') {
    return shortFirst === 'proved'
      ? whole('ymd', 'proved', null)
      : whole('ymd', 'assumed', 'times run backwards less often with the year first');
  }
  return byProofs(evidence) ?? byStyle(evidence);
}

function whole(
  value: DateOrderValue,
  confidence: OrderPlan['reported']['confidence'],
  assumption: string | null,
): OrderPlan {
  return { reported: { value, confidence }, stretches: [{ fromLine: 0, order: value }], assumption };
}

/** Whether dates of three short numbers begin with the year. Dots without spaces never do in any locale. */
function shortYearFirst(evidence: OrderEvidence): 'no' | 'proved' | 'assumed' {
  if (evidence.yearLast > 0 || evidence.firstNoYear || evidence.proofs.mdy > 0) return 'no';
  if ((evidence.separators.get('.') ?? 0) > 0) return 'no';
  if (evidence.lastNoYear) return 'proved';
  const { dmy, mdy, ymd } = evidence.backwards;
  return ymd < Math.min(dmy, mdy) ? 'assumed' : 'no';
}

function byProofs(evidence: OrderEvidence): OrderPlan | null {
  const { dmy, mdy } = evidence.proofs;
  if (dmy === 0 && mdy === 0) return null;
  const value = dmy >= mdy ? 'dmy' : 'mdy';
  if (dmy === 0 || mdy === 0) return whole(value, 'proved', null);
  const stretches = stretchesOf(evidence.runs());
  const settled = stretches.length === 1 && Math.min(dmy, mdy) * 20 <= Math.max(dmy, mdy);
  return {
    reported: { value, confidence: settled ? 'proved' : 'assumed' },
    stretches: stretches.length === 0 ? [{ fromLine: 0, order: value }] : stretches,
    assumption: settled ? null : 'most of the lines that prove an order prove this one',
  };
}

/** Single contradictions left out, each stretch begins with the first proof of its order. */
function stretchesOf(runs: readonly ProofRun[]): OrderStretch[] {
  const stretches: OrderStretch[] = [];
  for (const run of runs) {
    if (run.count < CHANGE || stretches.at(-1)?.order === run.order) continue;
    stretches.push({ fromLine: stretches.length === 0 ? 0 : run.firstLine, order: run.order });
  }
  return stretches;
}

function byStyle(evidence: OrderEvidence): OrderPlan {
  const { dmy, mdy } = evidence.backwards;
  if (dmy !== mdy) {
    return dmy < mdy
      ? whole('dmy', 'assumed', 'times run backwards less often with the day first')
      : whole('mdy', 'assumed', 'times run backwards less often with the month first');
  }
  if (evidence.american > 0) {
    return whole('mdy', 'assumed', 'dates of this style, with AM and PM, are mostly written month first');
  }
  return whole('dmy', 'assumed', 'most countries write the day first');
}
