import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { itemId } from '../../../../shared/model/ids.ts';
import type { MatchSummary } from '../../../../shared/contract/match-methods.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';

const PAGE = 500;

/** `match ITEM ITEM`: lays two exports of one conversation side by side. With `--messages` every row is written there, one a line. */
export function matchItems(args: Arguments, out: Output): Promise<number> {
  const [left, right] = args.words.slice(1).map((word) => itemId.safeParse(word).data);
  if (left === undefined || right === undefined)
    throw new UsageError('two chats are compared: give the ids that `add` or `list` printed');
  return withVault(args, async (app) => {
    const found = await app.call('match.run', {
      left: { item: left },
      right: { item: right },
      job: crypto.randomUUID(),
    });
    const file = args.value('messages');
    if (file !== undefined) {
      const rows = createWriteStream(file, { flags: 'wx', mode: 0o600 });
      for (let from = 0; ; from += PAGE) {
        const page = await app.call('match.page', { match: found.match, from, limit: PAGE });
        for (const row of page.rows) rows.write(`${JSON.stringify(row)}\n`);
        if (from + PAGE >= page.total) break;
      }
      rows.end();
      await once(rows, 'finish');
    }
    out.result(found.summary, () => [sentence(found.summary)]);
    return 0;
  });
}

function sentence({ agree, differ, onlyLeft, onlyRight, offsetMinutes }: MatchSummary): string {
  const clocks =
    offsetMinutes === null || offsetMinutes === 0
      ? ''
      : ` The first clock is ${String(Math.abs(offsetMinutes))} minutes ${offsetMinutes > 0 ? 'ahead' : 'behind'}.`;
  return `${String(agree)} of ${String(agree + differ + onlyLeft + onlyRight)} agree; ${String(differ)} differ, ${String(onlyLeft)} only in the first, ${String(onlyRight)} only in the second.${clocks}`;
}
