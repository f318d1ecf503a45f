import { join } from 'node:path';
import type { CaptureReport } from '../../../../shared/contract/page-methods.ts';
import { captureInto } from '../../../app/capture-path.ts';
import { replayFile } from '../../../app/replay/replay-file.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { replayWords } from './replay.ts';
import { timeoutOf } from './timeout.ts';

/** `capture URL`: captures a page as an item of a case, or without a vault into a folder. Exit status 0 for every record that was written, whole or not. */
export async function capture(args: Arguments, out: Output): Promise<number> {
  const url = args.words[1];
  if (url === undefined)
    throw new UsageError('the address is missing: give one that begins with http or https');
  refuseFurther(args, 2);
  const request = {
    url,
    allowPrivate: args.flag('allow-private'),
    allowBadCertificate: args.flag('allow-bad-certificate'),
    loadMore: args.flag('load-more'),
    timeoutMs: timeoutOf(args),
    maxBytes: countOf(args, 'max-bytes'),
    maxRequests: countOf(args, 'max-requests'),
  };
  const proxy = args.value('proxy');
  if (args.value('vault') !== undefined) {
    if (proxy !== undefined)
      throw new UsageError('with a vault the proxy belongs to the case: set it with `case proxy`');
    const written = args.value('out');
    const input = {
      case: caseOf(args),
      ...request,
      ...(written === undefined ? {} : { out: written }),
      replay: !args.flag('no-replay'),
    };
    return withVault(args, async (app) => {
      const report = await app.call('page.capture', { ...input, job: crypto.randomUUID() });
      const { items, ...about } = report;
      out.result({ ...about, items: items.map((item) => ({ ...item, ...about })) }, () => [
        ...report.items.map(({ exhibit }) => exhibit),
        ...words(report),
        ...(report.replay === null ? [] : replayWords(report.replay)),
      ]);
      return 0;
    });
  }
  const folder = args.required('out');
  const report = await captureInto(folder, { ...request, proxy, finish: firstInterrupt() });
  // The same place as with a vault, for whoever reads either; what only a vault gives is not there.
  const items = [{ kind: 'page', ...report }];
  if (!args.flag('replay')) {
    out.result({ ...report, items }, () => words(report));
    return 0;
  }
  const found = await replayFile(join(folder, 'page.wacz'), request.timeoutMs);
  out.result({ ...report, replay: found, items }, () => [...words(report), ...replayWords(found)]);
  return 0;
}

/** Is aborted by the first interrupt, so that what has come is written; the second ends the process, and its browser with it. */
function firstInterrupt(): AbortSignal {
  const finish = new AbortController();
  const interrupted = () => {
    if (finish.signal.aborted) process.exit(130);
    finish.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  return finish.signal;
}

function countOf(args: Arguments, name: 'max-bytes' | 'max-requests'): number | undefined {
  const given = args.value(name);
  if (given === undefined) return undefined;
  const count = Number(given);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new UsageError(`--${name} takes a whole number from 1 on`);
  return count;
}

function words({ finalUrl, status, complete, incomplete, counts, files }: CaptureReport): readonly string[] {
  return [
    `${shownLine(finalUrl)} (${status === null ? 'no answer' : String(status)})`,
    `${String(counts.stored)} of ${String(counts.requests)} requests stored, ${String(files.length)} files`,
    complete ? 'Complete.' : 'Not complete:',
    ...incomplete.map(({ what, reason }) => `  - ${what}: ${reason}`),
  ];
}
