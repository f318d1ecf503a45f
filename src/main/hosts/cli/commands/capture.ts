import type { CaptureReport } from '../../../../shared/contract/page-methods.ts';
import { captureInto } from '../../../app/capture-path.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';

const SECONDS = 60;
const MOST_SECONDS = 3600;

function timeoutOf(args: Arguments): number {
  const seconds = Number(args.value('timeout') ?? SECONDS);
  if (!Number.isFinite(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    throw new UsageError(`--timeout takes seconds, from 1 to ${String(MOST_SECONDS)}`);
  return seconds * 1000;
}

/** `capture URL`: captures a page as an item of a case, or without a vault into a folder. Exit status 0 for every record that was written, whole or not. */
export async function capture(args: Arguments, out: Output): Promise<number> {
  const url = args.words[1];
  if (url === undefined)
    throw new UsageError('the address is missing: give one that begins with http or https');
  refuseFurther(args, 2);
  const request = { url, allowPrivate: args.flag('allow-private'), timeoutMs: timeoutOf(args) };
  if (args.value('vault') !== undefined) {
    const written = args.value('out');
    const input = { case: caseOf(args), ...request, ...(written === undefined ? {} : { out: written }) };
    return withVault(args, async (app) => {
      const report = await app.call('page.capture', { ...input, job: crypto.randomUUID() });
      const { items, ...about } = report;
      out.result({ ...about, items: items.map((item) => ({ ...item, ...about })) }, () => [
        ...report.items.map(({ exhibit }) => exhibit),
        ...words(report),
      ]);
      return 0;
    });
  }
  const folder = args.required('out');
  // The browser and its profile go with the process that started them.
  const interrupted = () => process.exit(130);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const report = await captureInto(folder, request);
  out.result(report, () => words(report));
  return 0;
}

function words({ finalUrl, status, complete, incomplete, counts, files }: CaptureReport): readonly string[] {
  return [
    `${shownLine(finalUrl)} (${status === null ? 'no answer' : String(status)})`,
    `${String(counts.stored)} of ${String(counts.requests)} requests stored, ${String(files.length)} files`,
    complete ? 'Complete.' : 'Not complete:',
    ...incomplete.map(({ what, reason }) => `  - ${what}: ${reason}`),
  ];
}
