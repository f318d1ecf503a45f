import type { ItemId } from '../../../shared/model/ids.ts';
import { replayFinding, type ReplayFinding } from '../../../shared/page/replay-finding.ts';
import { checkReplay } from '../../capture/replay/check-replay.ts';
import type { OpenVault } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import { derivedPath } from '../derived-path.ts';
import { AppError } from '../errors.ts';
import { findPresentItem } from '../find.ts';
import type { Job } from '../jobs.ts';
import { openOriginal } from '../served-bytes.ts';

/** What the finding of a replay is called among derivatives. */
const KIND = 'page-replay';

/**
 * Shows a captured page again from its stored record and keeps what that found beside it. Rejects with NOT_A_PAGE, ITEM_ERASED, a CaptureError where there
 * is no browser, and with what the job's signal throws; nothing is kept then.
 */
export async function replayItem(
  context: AppContext,
  id: ItemId,
  timeoutMs: number,
  job: Job,
): Promise<ReplayFinding> {
  const vault = openVault(context);
  const { sha256 } = findPage(vault, id).item;
  job.progress('replaying', 0, null, 'files');
  const wacz = await openOriginal(vault, id);
  let finding: ReplayFinding;
  try {
    const launch = context.browsings.source.openAlone;
    finding = await checkReplay({ wacz, sha256, timeoutMs, signal: job.signal, launch });
  } finally {
    await wacz.close();
  }
  job.signal.throwIfAborted();
  const bytes = new TextEncoder().encode(`${JSON.stringify(finding, null, 2)}\n`);
  const object = await vault.objects.write([bytes]);
  const { case: owner } = findPage(vault, id);
  vault.transact((transaction) => {
    const path = derivedPath(vault, id, 'replay', 'json');
    const details = { path, kind: KIND, bytes: object.bytes, sha256: object.sha256, source: sha256 };
    const { seq } = transaction.append(owner.ledger, { type: 'item.derived', item: id, details });
    transaction.objects.insert(object);
    transaction.derivatives.insert(id, { ...details, event: seq, object: object.id });
  });
  context.bus.send({ event: 'case-changed', case: owner.id });
  return finding;
}

/** Beyond what is left of the capture's own time, a replay gets this much. */
const EXTRA_MS = 20_000;
const MOST_MS = 120_000;

/**
 * Replays a page that was just taken in, within `leftMs` and a little more. Null where that came to nothing: the page is safely stored, and what a replay
 * would have found can be had later.
 */
export async function replayAfterCapture(
  context: AppContext,
  id: ItemId,
  leftMs: number,
  job: Job,
): Promise<ReplayFinding | null> {
  try {
    const timeoutMs = Math.min(MOST_MS, Math.max(0, leftMs) + EXTRA_MS);
    return await replayItem(context, id, timeoutMs, job);
  } catch {
    return null;
  }
}

/** The latest finding that is kept beside a page; null where there is none that this version reads. */
export async function latestFinding(vault: OpenVault, id: ItemId): Promise<ReplayFinding | null> {
  findPage(vault, id);
  const made = vault.records.derivatives.list(id).findLast(({ kind }) => kind === KIND);
  if (made === undefined) return null;
  const reader = await vault.objects.open(made.object);
  try {
    const text = new TextDecoder().decode(await reader.read(0, reader.bytes));
    return replayFinding.safeParse(JSON.parse(text)).data ?? null;
  } finally {
    await reader.close();
  }
}

function findPage(vault: OpenVault, id: ItemId): ReturnType<typeof findPresentItem> {
  const found = findPresentItem(vault, id);
  if (found.item.kind !== 'page') throw new AppError('NOT_A_PAGE', 'this item is not a captured page');
  return found;
}
