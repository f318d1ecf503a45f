import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../../shared/model/error.ts';
import { tool } from '../../app/version.ts';
import { cacheFolder } from '../../node/user-folders.ts';
import { parseArguments, type Arguments } from './arguments.ts';
import { exitStatus } from './exit-status.ts';
import { refuseForeign } from './known-options.ts';
import { processOutput, type Output } from './output.ts';
import { usage, UsageError } from './usage.ts';

type Command = (args: Arguments, out: Output) => Promise<number>;

/** Each command by its name. What one of them needs is loaded when it is asked for, and nothing else: that halves the memory of those that need little. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/vault.ts')).init,
  case: async () => (await import('./commands/cases.ts')).cases,
  add: async () => (await import('./commands/items.ts')).add,
  capture: async () => (await import('./commands/capture.ts')).capture,
  'capture-list': async () => (await import('./commands/capture-list.ts')).captureList,
  page: async () => (await import('./commands/page.ts')).page,
  replay: async () => (await import('./commands/replay.ts')).replay,
  compare: async () => (await import('./commands/compare.ts')).compare,
  list: async () => (await import('./commands/items.ts')).list,
  extract: async () => (await import('./commands/items.ts')).extract,
  messages: async () => (await import('./commands/items.ts')).messages,
  parse: async () => (await import('./commands/parse.ts')).parse,
  search: async () => (await import('./commands/items.ts')).search,
  entities: async () => (await import('./commands/entities.ts')).entities,
  match: async () => (await import('./commands/match.ts')).matchItems,
  print: async () => (await import('./commands/print.ts')).print,
  log: async () => (await import('./commands/cases.ts')).log,
  receipt: async () => (await import('./commands/receipts.ts')).receipt,
  ledger: async () => (await import('./commands/receipts.ts')).ledgers,
  contact: async () => (await import('./commands/contacts.ts')).addressBook,
  key: async () => (await import('./commands/contacts.ts')).ownKey,
  erase: async () => (await import('./commands/erase.ts')).erase,
  rollback: async () => (await import('./commands/erase.ts')).rollback,
  check: async () => (await import('./commands/vault.ts')).check,
  seal: async () => (await import('./commands/bundles.ts')).seal,
  verify: async () => (await import('./commands/bundles.ts')).verify,
  receive: async () => (await import('./commands/handover.ts')).receive,
  stamp: async () => (await import('./commands/handover.ts')).stamp,
  stamps: async () => (await import('./commands/time.ts')).stamps,
  'stamp-plan': async () => (await import('./commands/time.ts')).stampPlan,
  clock: async () => (await import('./commands/time.ts')).clock,
  bench: async () => (await import('./commands/bench.ts')).bench,
};

const surroundings = { platform: process.platform, home: homedir(), environment: process.env };

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
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw new UsageError('there is no such command; see holdfast --help');
    refuseForeign(args.words, args.given);
    // What was compiled once is taken from the person's own cache the next time: half of the time of a short command.
    enableCompileCache(join(cacheFolder(surroundings), 'compiled'));
    const command = await load();
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
