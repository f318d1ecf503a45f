import { itemId } from '../../../../shared/model/ids.ts';
import type { PageComparison } from '../../../../shared/page/compare.ts';
import { shownRows, spanOf } from '../../../../shared/page/comparison-words.ts';
import { compareFiles } from '../../../app/replay/compare-files.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { identityOf } from './verify-options.ts';

/** Two captures by their names, and how they compare. */
interface Compared extends PageComparison {
  readonly a: string;
  readonly b: string;
}

/**
 * `compare A B`: two captures of a page, field by field. Each is a `page.wacz` or a bundle that holds some; with `--vault` both are items of it. Exit status 0
 * whatever differs.
 */
export async function compare(args: Arguments, out: Output): Promise<number> {
  const [, a, b] = args.words;
  if (a === undefined || b === undefined)
    throw new UsageError(
      'two captures are compared: give two page.wacz files, two bundles, or two items of a vault',
    );
  refuseFurther(args, 3);
  const comparisons =
    args.value('vault') === undefined ? await ofFiles(args, a, b) : await ofItems(args, a, b);
  out.result({ comparisons }, () => comparisons.flatMap(words));
  return 0;
}

async function ofFiles(args: Arguments, a: string, b: string): Promise<readonly Compared[]> {
  const pairs = await compareFiles(a, b, await identityOf(args));
  return pairs.map(({ a: left, b: right, comparison }) => ({ a: left.name, b: right.name, ...comparison }));
}

function ofItems(args: Arguments, a: string, b: string): Promise<readonly Compared[]> {
  const [left, right] = [itemId.safeParse(a).data, itemId.safeParse(b).data];
  if (left === undefined || right === undefined)
    throw new UsageError(
      'with --vault two items are compared: give the ids that `capture` or `list` printed',
    );
  return withVault(args, async (app) => [
    { a: left, b: right, ...(await app.call('page.compare', { a: left, b: right })) },
  ]);
}

function words(compared: Compared): readonly string[] {
  const { a, b, apartMs, resources, text } = compared;
  const span = apartMs === null ? null : spanOf(apartMs);
  const { agree, differ, onlyA, onlyB } = resources;
  return [
    `${shownLine(a)} and ${shownLine(b)}${span === null ? '' : `, ${String(span.value)} ${span.unit} apart`}:`,
    ...shownRows(compared).map(({ field, of, result, a: left, b: right }) => {
      const what = of === null ? field : `${field} ${shownLine(of)}`;
      const both = result === 'agrees' ? sideOf(left) : `${sideOf(left)} | ${sideOf(right)}`;
      return `  ${result.padEnd(8)}${what}: ${both}`;
    }),
    `  resources: ${String(agree)} agree, ${String(differ)} differ, ${String(onlyA)} only in the first, ${String(onlyB)} only in the second`,
    ...(text === null
      ? []
      : [
          `  lines of text: ${String(text.agree)} agree, ${String(text.a - text.agree)} only in the first, ${String(text.b - text.agree)} only in the second`,
        ]),
  ];
}

function sideOf(value: string | null): string {
  return value === null || value === '' ? 'none' : value.split('\n').map(shownLine).join(', ');
}
