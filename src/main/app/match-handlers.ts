import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import type { Parsed } from '../../shared/contract/index.ts';
import type { matchRow, MatchSummary } from '../../shared/contract/match-methods.ts';
import { canonicalize } from '../../shared/ledger/canonical.ts';
import { assertNever } from '../../shared/model/error.ts';
import type { ItemId } from '../../shared/model/ids.ts';
import { match, SideBuilder, type Match, type MatchRow, type MatchSide } from '../chats/index.ts';
import type { OpenVault } from '../vault/index.ts';
import { openSession, openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { findPresentItem } from './find.ts';
import type { Job } from './jobs.ts';

type Area = 'match.run' | 'match.page';
type SideWish = Parsed<'match.run'>['left'];

/** The kind of the derivative that keeps a comparison's counts. */
export const MATCH = 'match';
/** Messages that are read between two turns for everybody else. */
const BATCH = 2000;

/** A comparison that can be paged through until the vault locks. */
interface Kept {
  readonly left: ItemId;
  readonly right: ItemId;
  readonly rows: readonly MatchRow[];
  readonly different: readonly MatchRow[];
}

/** So many comparisons of one unlocking are kept for paging; the oldest goes. */
const KEPT = 4;

/** Laying two exports of one conversation side by side. */
export function matchHandlers(context: AppContext): Pick<Handlers, Area> {
  const kept = new WeakMap<OpenVault, Map<string, Kept>>();
  return {
    'match.run': ({ left, right, job }) =>
      context.jobs.run(job, async (work) => {
        const { vault } = openSession(context);
        if (left.item === right.item && left.conversation === right.conversation)
          throw new AppError('NOT_ALLOWED', 'a chat is compared with another one, not with itself');
        const found = match(await sideOf(vault, left, work), await sideOf(vault, right, work));
        const summary = summaryOf(found);
        await keepSummary(vault, left, right, summary);
        const own = kept.get(vault) ?? new Map<string, Kept>();
        kept.set(vault, own);
        const id = crypto.randomUUID();
        own.set(id, {
          left: left.item,
          right: right.item,
          rows: found.rows,
          different: found.rows.filter(({ kind }) => kind !== 'agree'),
        });
        for (const oldest of [...own.keys()].slice(0, -KEPT)) own.delete(oldest);
        context.bus.send({ event: 'case-changed', case: findPresentItem(vault, left.item).item.case });
        return { match: id, summary };
      }),
    'match.page'({ match: id, only, from, limit }) {
      const vault = openVault(context);
      const found = kept.get(vault)?.get(id);
      if (found === undefined)
        throw new AppError('NOT_AVAILABLE', 'this comparison is no longer there: make it again');
      const rows = only === 'all' ? found.rows : found.different;
      return {
        total: rows.length,
        rows: rows.slice(from, from + limit).map((row) => shown(vault, found, row)),
      };
    },
  };
}

async function sideOf(vault: OpenVault, { item, conversation }: SideWish, job: Job): Promise<MatchSide> {
  findPresentItem(vault, item);
  const { messages } = vault.records;
  const total = messages.count(item);
  if (total === 0) throw new AppError('NOT_A_CHAT', 'this item has no transcript to compare');
  const side = new SideBuilder();
  for (let from = 1; from <= total; from += BATCH) {
    job.signal.throwIfAborted();
    for (const message of messages.page(item, from, BATCH))
      if (conversation === undefined || message.conversation === conversation) side.add(message);
    job.progress('reading', Math.min(total, from + BATCH), total, 'records');
    await nextTurn();
  }
  return side.build();
}

function summaryOf({ counts, offsetMinutes, toleranceSeconds, people }: Match): MatchSummary {
  return { ...counts, offsetMinutes, toleranceSeconds, people: [...people] };
}

/** The counts, with what was compared, as a file beside the left chat. Its path names the right one, and it goes only where both go. */
async function keepSummary(
  vault: OpenVault,
  left: SideWish,
  right: SideWish,
  summary: MatchSummary,
): Promise<void> {
  const { item, case: owner } = findPresentItem(vault, left.item);
  const { item: other } = findPresentItem(vault, right.item);
  const side = ({ conversation }: SideWish, { exhibit, sha256 }: typeof item) => ({
    exhibit,
    sha256,
    ...(conversation === undefined ? {} : { conversation }),
  });
  // Canonical JSON has no fractions (formats.md): clocks differ by whole minutes.
  const record = {
    format: 'holdfast-match/v1',
    left: side(left, item),
    right: side(right, other),
    ...summary,
    people: summary.people.map((one) => ({ ...one })),
  };
  const object = await vault.objects.write([new TextEncoder().encode(`${canonicalize(record)}\n`)]);
  const { bytes, sha256 } = object;
  const again = vault.records.derivatives.list(item.id).filter(({ kind }) => kind === MATCH).length;
  const path = matchPath(other.exhibit, again + 1);
  vault.transact((transaction) => {
    const details = { path, kind: MATCH, bytes, sha256, source: item.sha256 };
    const { seq } = transaction.append(owner.ledger, { type: 'item.derived', item: item.id, details });
    transaction.objects.insert(object);
    transaction.derivatives.insert(item.id, { ...details, event: seq, object: object.id });
  });
}

function matchPath(exhibit: string, count: number): string {
  return `derived/match-${exhibit.toLowerCase().replace('/', '-')}-${String(count)}.json`;
}

/** Whether a comparison's path says that it was made with this exhibit. */
export function isMatchWith(path: string, exhibit: string): boolean {
  return path.startsWith(matchPath(exhibit, 0).slice(0, -'0.json'.length));
}

function shown(vault: OpenVault, { left, right }: Kept, row: MatchRow): z.infer<typeof matchRow> {
  const message = (item: ItemId, n: number) => vault.records.messages.page(item, n, 1)[0] ?? null;
  switch (row.kind) {
    case 'left':
      return { kind: 'left', left: message(left, row.at), right: null, in: [] };
    case 'right':
      return { kind: 'right', left: null, right: message(right, row.at), in: [] };
    case 'agree':
    case 'differ':
      return {
        kind: row.kind,
        left: message(left, row.left),
        right: message(right, row.right),
        in: row.kind === 'differ' ? [...row.in] : [],
      };
    default:
      return assertNever(row);
  }
}
