import type { ImportReport } from '../../shared/transcript/report.ts';

type Counts = Readonly<Record<string, number>>;

/** One report over what several formats found in the same input, in their order. */
export function mergedReport(reports: readonly ImportReport[]): ImportReport {
  const [first] = reports;
  if (first === undefined) throw new TypeError('there is no report to merge');
  if (reports.length === 1) return first;
  const lines = reports.flatMap((report) => report.lines ?? []);
  const declared = reports.flatMap((report) => report.declared ?? []);
  return {
    format: reports.map(({ format }) => format).join('+'),
    records: summed(reports.map(({ records }) => records)),
    unparsed: reports.reduce((sum, { unparsed }) => sum + unparsed, 0),
    conversations: reports.flatMap(({ conversations }) => conversations),
    lines: lines.length === 0 ? null : summed(lines),
    declared: declared.length === 0 ? null : declared.reduce((sum, one) => sum + one, 0),
    participants: reports.flatMap(({ participants }) => participants),
    first: reports.find((report) => report.first !== null)?.first ?? null,
    last: reports.findLast((report) => report.last !== null)?.last ?? null,
    dateOrder: reports.find(({ dateOrder }) => dateOrder !== null)?.dateOrder ?? null,
    attachments: summed(reports.map(({ attachments }) => attachments)),
    warnings: reports.flatMap(({ warnings }) => warnings),
    // Two forms of one app's export leave out the same.
    omissions: [...new Set(reports.flatMap(({ omissions }) => omissions))],
  };
}

function summed<Of extends Counts>(all: readonly Of[]): Of {
  return all.reduce(
    (sum, one) =>
      Object.fromEntries(Object.entries(one).map(([key, value]) => [key, (sum[key] ?? 0) + value])) as Of,
  );
}
