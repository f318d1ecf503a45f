import { CodedError } from '../../../shared/model/error.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { PlanPage } from '../../bundle/write/plan.ts';
import type { OpenVault } from '../../vault/index.ts';
import { captureOf } from './overview.ts';
import { newPageIndex } from './page-index.ts';
import { withRecord } from './record.ts';

/** What the records of captured pages say of themselves, for the report of a bundle; those that cannot be read are not among them. */
export async function planPages(
  vault: OpenVault,
  items: readonly { readonly id: ItemId; readonly kind: string }[],
): Promise<ReadonlyMap<ItemId, PlanPage>> {
  const found = new Map<ItemId, PlanPage>();
  for (const { id, kind } of items) {
    if (kind !== 'page') continue;
    const page = await planPage(vault, id).catch((error: unknown) => {
      // The report says of such a page that it could not be read; sealing checks the original itself.
      if (!(error instanceof CodedError) || vault.locked) throw error;
      return null;
    });
    if (page !== null) found.set(id, page);
  }
  return found;
}

function planPage(vault: OpenVault, id: ItemId): Promise<PlanPage | null> {
  return withRecord(vault, id, async (record) => {
    const capture = await captureOf(record, newPageIndex());
    if (capture === null) return null;
    const { redirects, browser, ...summary } = capture.summary;
    return {
      ...summary,
      redirects: redirects.length,
      browser: `${browser.product} ${browser.version}`.trim(),
    };
  });
}
