import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Output as Result } from '../../../../shared/contract/index.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { withVault, type Session } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { timeoutOf } from './timeout.ts';

type Batch = Result<'batch.get'>;
type Entries = Result<'batch.entries'>;

/** How often the list is looked at while it is captured. */
const LOOK_MS = 200;

/**
 * `capture-list FILE`: captures every address of a file, one after another, and waits for the last one. `capture-list resume` goes on with a list that
 * was broken off, the latest one of the case unless one is named; what was being captured then is only captured again with `--retry`. Exit status 1 where an address failed or the list stands still.
 */
export function captureList(args: Arguments, out: Output): Promise<number> {
  const [, first, second] = args.words;
  if (first === undefined) throw new UsageError('the list is missing: give a file with one address a line');
  const tries = whole(args, 'retry', 0, 20);
  if (first === 'resume') {
    refuseFurther(args, 3);
    return withVault(args, async (app) => {
      const batch = second ?? (await unfinished(app, args));
      await app.call('batch.resume', { batch });
      return follow(app, out, batch, tries);
    });
  }
  refuseFurther(args, 2);
  const input = {
    case: caseOf(args),
    name: basename(first),
    text: textOf(first),
    isTable: /\.(csv|tsv)$/i.test(first),
    delayMs: whole(args, 'delay', 5, 3600) * 1000,
    capture: { allowPrivate: args.flag('allow-private'), timeoutMs: timeoutOf(args) },
  };
  return withVault(args, async (app) => {
    const { id } = await app.call('batch.start', input);
    return follow(app, out, id, tries);
  });
}

/** The latest list of a case that was broken off or paused. */
async function unfinished(app: Session, args: Arguments): Promise<string> {
  const { batches } = await app.call('batch.list', { case: caseOf(args) });
  const found = batches.findLast(({ state, counts }) => state === 'paused' || counts.interrupted > 0);
  if (found === undefined) throw new UsageError('no list of this case was broken off or paused');
  return found.id;
}

function whole(args: Arguments, name: 'retry' | 'delay', usual: number, most: number): number {
  const value = Number(args.value(name) ?? usual);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new UsageError(`--${name} takes a whole number from 0 to ${String(most)}`);
  return value;
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8').decode(readFileSync(path));
  } catch {
    throw new UsageError('the list cannot be read: give a text file with one address a line');
  }
}

/** Waits for the end of a list, tries failed addresses again as often as was asked, and prints what became of each. */
async function follow(app: Session, out: Output, batch: string, tries: number): Promise<number> {
  let state = await settled(app, out, batch);
  for (let n = 1; n <= tries && state.state === 'finished'; n++) {
    const { entries } = await app.call('batch.entries', { batch });
    const places = entries.flatMap(({ place, state: how }) =>
      how === 'failed' || how === 'interrupted' ? [place] : [],
    );
    if (places.length === 0) break;
    const reason = `failed before; attempt ${String(n)} of ${String(tries)} that --retry asks for`;
    await app.call('batch.retry', { batch, places, reason });
    state = await settled(app, out, batch);
  }
  const told = await app.call('batch.entries', { batch });
  out.result({ batch: state, ...told, report: await reportOf(app, state) }, () => words(state, told));
  return state.state === 'finished' && state.counts.failed + state.counts.interrupted === 0 ? 0 : 1;
}

async function settled(app: Session, out: Output, batch: string): Promise<Batch> {
  let told = 0;
  for (;;) {
    const state = await app.call('batch.get', { batch });
    const { all, waiting, running } = state.counts;
    const ended = all - waiting - running;
    if (ended > told && process.stderr.isTTY) out.note(`${String(ended)} of ${String(all)}`);
    told = ended;
    if (state.state !== 'running' && state.counts.running === 0) return state;
    await delay(LOOK_MS);
  }
}

/** The latest report, of three files; none before the list is done. */
async function reportOf(app: Session, { list }: Batch) {
  const { derived } = await app.call('item.get', { item: list.item });
  return derived.filter(({ kind }) => kind === 'batch-report').slice(-3);
}

function words(
  { id, name, state, why, counts, list }: Batch,
  { entries, setAside }: Entries,
): readonly string[] {
  return [
    `${list.exhibit}  ${shownLine(name)}  (${id})`,
    ...entries.map(({ place, url, state: how, tries }) => {
      const result = tries.at(-1)?.result;
      const answer = result?.status ?? result?.code ?? 'no answer';
      const lacking = result?.complete === false ? ', not complete' : '';
      return `${String(place).padStart(5)}  ${how.padEnd(11)}  ${(result?.exhibit ?? '').padEnd(8)}  ${shownLine(url)} (${String(answer)}${lacking})`;
    }),
    ...setAside.map(
      ({ line, reason, text }) => `line ${String(line)} set aside (${reason}): ${shownLine(text)}`,
    ),
    state === 'finished'
      ? `${String(counts.done)} captured, ${String(counts.failed)} failed. The report lies beside ${list.exhibit}.`
      : `It stands still (${why ?? state}). Go on with: capture-list resume ${id}`,
  ];
}
