import type { ParseOptions } from '../../../shared/transcript/report.ts';
import { DayReader } from './day.ts';
import { planOrder, type OrderPlan } from './order.ts';
import type { OrderEvidence } from './order-evidence.ts';
import type { SenderSurvey } from './senders.ts';
import type { Scan } from './scan.ts';
import type { Survey } from './survey.ts';

/** How a file will be read: all that the first reading and the person's options decide. */
export interface Plan {
  readonly order: OrderPlan;
  readonly days: DayReader;
  readonly acceptsColon: boolean;
  readonly senders: SenderSurvey;
  readonly writtenUnlike: (scan: Scan) => boolean;
  readonly crlfBetweenEntries: boolean;
  readonly marksInFile: boolean;
}

/** Draws the plan from a survey. */
export function planReading(survey: Survey, options: ParseOptions): Plan {
  return {
    order: withExamples(planOrder(survey.order, options.dateOrder), survey.order),
    days: new DayReader(survey.shortYears),
    acceptsColon: survey.acceptsColon,
    senders: survey.senders,
    writtenUnlike: survey.shapes.judge(),
    crlfBetweenEntries: survey.crlfBetweenEntries,
    marksInFile: survey.marks,
  };
}

/** The lines that prove the order, or those that leave it open where nothing does. */
function withExamples(plan: OrderPlan, { examples }: OrderEvidence): OrderPlan {
  const { value, confidence } = plan.reported;
  const proofs = value === 'ymd' ? [] : examples[value];
  const shown = confidence === 'proved' && proofs.length > 0 ? proofs : examples.open;
  return shown.length === 0 ? plan : { ...plan, reported: { ...plan.reported, examples: shown } };
}
