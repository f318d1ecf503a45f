import { itemId } from '../../../../shared/model/ids.ts';
import type { ReplayFinding } from '../../../../shared/page/replay-finding.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { timeoutOf } from './timeout.ts';

/** `replay ITEM`: shows a captured page again from its stored record, reaching nothing, and compares. Exit status 0 whatever was found. */
export function replay(args: Arguments, out: Output): Promise<number> {
  const item = itemId.safeParse(args.words[1]);
  if (!item.success)
    throw new UsageError('the item is missing: it takes the id that `capture` or `list` printed');
  refuseFurther(args, 2);
  const timeoutMs = Math.min(timeoutOf(args), 600_000);
  return withVault(args, async (app) => {
    const finding = await app.call('page.replay', { item: item.data, timeoutMs, job: crypto.randomUUID() });
    out.result(finding, () => replayWords(finding));
    return 0;
  });
}

const problems: Readonly<Record<NonNullable<ReplayFinding['problem']>, string>> = {
  'no-page': 'the record holds no answer for the page itself',
  'not-shown': 'the browser did not show it',
  unreadable: 'the record could not be read',
  'not-a-page': 'what was captured is a file and was not shown as a page',
  time: 'the time was over before everything was compared',
};

/** What a replay found, for a person. A difference is no error. */
export function replayWords({ problem, text, pictures, resources }: ReplayFinding): readonly string[] {
  return [
    problem === null
      ? 'Replay of the stored record, compared with what was shown:'
      : `Replay: ${problems[problem]}.`,
    ...(text === null ? [] : [textWords(text)]),
    ...pictures.map(pictureWords),
    ...(resources === null ? [] : resourceWords(resources)),
  ];
}

function textWords({ shown, replayed, agree }: NonNullable<ReplayFinding['text']>): string {
  if (agree === shown && agree === replayed) return `  text: all ${String(shown)} lines agree`;
  return `  text: ${String(agree)} of ${String(shown)} lines agree, ${String(shown - agree)} missing, ${String(replayed - agree)} added`;
}

function pictureWords({ path, shown, replayed, pixels, agree }: ReplayFinding['pictures'][number]): string {
  if (replayed === null) return `  ${path}: the replay made no such picture`;
  if (pixels === 0) return `  ${path}: could not be compared`;
  const isSameSize = shown.width === replayed.width && shown.height === replayed.height;
  const size = (one: typeof shown) => `${String(one.width)} by ${String(one.height)}`;
  const sizes = isSameSize ? '' : `; ${size(shown)} then, ${size(replayed)} now`;
  return `  ${path}: ${agree === pixels ? 'all' : `${String(agree)} of ${String(pixels)}`} pixels agree${sizes}`;
}

function resourceWords({
  asked,
  answered,
  lacking,
}: NonNullable<ReplayFinding['resources']>): readonly string[] {
  return [
    `  requests: ${String(answered)} of ${String(asked)} answered from the record`,
    ...lacking.slice(0, 10).map(({ reason, method, url }) => `    ${reason}: ${method} ${shownLine(url)}`),
    ...(asked - answered > 10 ? [`    and ${String(asked - answered - 10)} more`] : []),
  ];
}
