import { parsePath } from '../../../app/parse-path.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { UsageError } from '../usage.ts';
import { parseOptionsOf } from './parse-options.ts';

/** `parse PATH`: reads a chat export without any vault and says what became of every line. */
export async function parse(args: Arguments, out: Output): Promise<number> {
  const path = args.words[1];
  if (path === undefined) throw new UsageError('the chat export is missing: give a file, a ZIP or a folder');
  refuseFurther(args, 2);
  const messages = args.value('messages');
  const report = await parsePath(path, parseOptionsOf(args), messages);
  out.result(report, () => [
    `${report.format}: ${String(report.records.total)} records (${String(report.records.message)} messages, ${String(report.records.system)} notices, ${String(report.records.call)} calls, ${String(report.records.unknown)} unknown)`,
    ...(report.lines === null
      ? [`${String(report.unparsed)} records not understood`]
      : [
          `${String(report.lines.total)} lines: ${String(report.lines.header)} headers, ${String(report.lines.continuation)} continuations, ${String(report.lines.preamble)} before the first, ${String(report.lines.unparsed)} not understood`,
        ]),
    ...report.conversations.map(
      (one) =>
        `  ${one.taken ? '' : 'not taken: '}${shownLine(one.title ?? one.id)}: ${String(one.records.total)} records, ${String(one.unparsed)} not understood (--conversation ${shownLine(one.id)})`,
    ),
    ...report.participants.map((one) => `  ${shownLine(one.name)}: ${String(one.messages)}`),
    `${report.first ?? '?'} to ${report.last ?? '?'}`,
    ...report.warnings.map((one) => `  ${one.code} at ${one.at}: ${one.message}`),
    'Left out by this kind of export:',
    ...report.omissions.map((one) => `  - ${one}`),
  ]);
  return 0;
}
