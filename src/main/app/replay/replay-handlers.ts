import { replayFinding, type ReplayFinding } from '../../../shared/page/replay-finding.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { OpenVault } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { findPresentItem } from '../find.ts';

/** Showing captured pages again, and what that found. */
export function replayHandlers(context: AppContext): Pick<Handlers, 'page.replay' | 'page.replayed'> {
  return {
    'page.replay': ({ item }) => {
      findPresentItem(openVault(context), item);
      throw new AppError('NOT_AVAILABLE', 'this version cannot replay a page');
    },
    'page.replayed': async ({ item }) => ({ finding: await latestFinding(openVault(context), item) }),
  };
}

/** The latest finding beside a page; null where there is none, or none that this version reads. */
async function latestFinding(vault: OpenVault, id: ItemId): Promise<ReplayFinding | null> {
  const { item } = findPresentItem(vault, id);
  if (item.kind !== 'page') throw new AppError('NOT_A_PAGE', 'this item is not a captured page');
  const made = vault.records.derivatives.list(id).findLast(({ kind }) => kind === 'page-replay');
  if (made === undefined) return null;
  const reader = await vault.objects.open(made.object);
  try {
    const text = new TextDecoder().decode(await reader.read(0, reader.bytes));
    return replayFinding.safeParse(JSON.parse(text)).data ?? null;
  } finally {
    await reader.close();
  }
}
