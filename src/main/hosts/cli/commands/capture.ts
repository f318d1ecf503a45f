import { captureInto, type CaptureReport } from '../../../app/capture-path.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { UsageError } from '../usage.ts';

const SECONDS = 60;
const MOST_SECONDS = 3600;

function timeoutOf(args: Arguments): number {
  const seconds = Number(args.value('timeout') ?? SECONDS);
  if (!Number.isFinite(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    throw new UsageError(`--timeout takes seconds, from 1 to ${String(MOST_SECONDS)}`);
  return seconds * 1000;
}

/** `capture URL --out DIR`: captures a page. Exit status 0 for every record that was written, whole or not. */
export async function capture(args: Arguments, out: Output): Promise<number> {
  const url = args.words[1];
  if (url === undefined)
    throw new UsageError('the address is missing: give one that begins with http or https');
  refuseFurther(args, 2);
  const folder = args.required('out');
  const request = { url, allowPrivate: args.flag('allow-private'), timeoutMs: timeoutOf(args) };
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
