import { CodedError } from '../../../shared/model/error.ts';
import { tool } from '../../app/version.ts';
import { parseArguments, type Arguments } from './arguments.ts';
import { bench } from './commands/bench.ts';
import { seal, verify } from './commands/bundles.ts';
import { capture } from './commands/capture.ts';
import { captureList } from './commands/capture-list.ts';
import { cases, log } from './commands/cases.ts';
import { compare } from './commands/compare.ts';
import { addressBook, ownKey } from './commands/contacts.ts';
import { erase, rollback } from './commands/erase.ts';
import { receive, stamp } from './commands/handover.ts';
import { entities } from './commands/entities.ts';
import { add, extract, list, messages, search } from './commands/items.ts';
import { matchItems } from './commands/match.ts';
import { page } from './commands/page.ts';
import { print } from './commands/print.ts';
import { parse } from './commands/parse.ts';
import { ledgers, receipt } from './commands/receipts.ts';
import { replay } from './commands/replay.ts';
import { clock, stampPlan, stamps } from './commands/time.ts';
import { check, init } from './commands/vault.ts';
import { exitStatus } from './exit-status.ts';
import { refuseForeign } from './known-options.ts';
import { processOutput, type Output } from './output.ts';
import { usage, UsageError } from './usage.ts';

type Command = (args: Arguments, out: Output) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  init,
  case: cases,
  add,
  capture,
  'capture-list': captureList,
  page,
  replay,
  compare,
  list,
  extract,
  messages,
  parse,
  search,
  entities,
  match: matchItems,
  print,
  log,
  receipt,
  ledger: ledgers,
  contact: addressBook,
  key: ownKey,
  erase,
  rollback,
  check,
  seal,
  verify,
  receive,
  stamp,
  stamps,
  'stamp-plan': stampPlan,
  clock,
  bench,
};

async function main(argv: readonly string[]): Promise<number> {
  // Known before the rest is understood, so that a wrong command line still answers in the form that was asked for.
  const out = processOutput(argv.includes('--json'));
  const debug = argv.includes('--debug');
  try {
    const args = parseArguments(argv);
    if (args.flag('version')) {
      out.result(tool, () => [`${tool.name} ${tool.version}`]);
      return 0;
    }
    const name = args.words[0];
    if (args.flag('help')) {
      out.line(usage);
      return 0;
    }
    if (name === undefined) {
      if (!out.json) out.note(usage);
      throw new UsageError('the command is missing; see holdfast --help');
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError('there is no such command; see holdfast --help');
    refuseForeign(args.words, args.given);
    return await command(args, out);
  } catch (error) {
    return failed(error, out, debug);
  }
}

function failed(error: unknown, out: Output, debug: boolean): number {
  const code = error instanceof CodedError ? error.code : 'INTERNAL';
  const message =
    error instanceof CodedError
      ? error.message
      : 'something went wrong inside Holdfast; nothing was lost; run it again with --debug';
  if (out.json) out.line(JSON.stringify({ error: { code, message } }));
  out.note(`holdfast: ${code}: ${message}`);
  if (debug) out.note(error instanceof Error ? (error.stack ?? String(error)) : String(error));
  return exitStatus(code);
}

// A reader that has seen enough (`| head`) closes the pipe: that ends the command quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await main(process.argv.slice(2));
