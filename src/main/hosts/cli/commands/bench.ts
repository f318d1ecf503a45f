import { tmpdir } from 'node:os';
import { benches } from '../../../app/bench/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage.ts';

/** `bench NAME`: measures one thing against a baseline in the same run. `--out` names the folder whose disk is measured, `--bytes` how much. */
export async function bench(args: Arguments, out: Output): Promise<number> {
  const name = args.words[1] ?? '';
  const run = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (run === undefined) throw new UsageError(`it is bench ${Object.keys(benches).join('|')}`);
  const wanted = args.value('bytes');
  const bytes = wanted === undefined ? undefined : Number(wanted);
  if (bytes !== undefined && !(Number.isSafeInteger(bytes) && bytes > 0))
    throw new UsageError('--bytes takes a whole number');
  const result = await run(args.value('out') ?? tmpdir(), bytes);
  out.result(result, () =>
    result.cases.map(
      (one) =>
        `${one.case}: ${String(one.figure)} ${one.unit}` +
        (one.baseline === null
          ? ''
          : `, against ${one.against}: ${String(one.baseline)}; ratio ${String(one.ratio)}`) +
        (one.peakMiB === undefined ? '' : ` (memory ${String(one.peakMiB)} MiB)`) +
        (one.note === undefined ? '' : `; ${one.note}`),
    ),
  );
  return 0;
}
