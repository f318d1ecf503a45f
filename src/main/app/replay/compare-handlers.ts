import type { ItemId } from '../../../shared/model/ids.ts';
import { comparePages } from '../../../shared/page/compare.ts';
import type { PageCapture } from '../../../shared/page/page-capture.ts';
import { captureIn, capturesAt } from '../../bundle/captures-at.ts';
import type { OpenVault } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { findPresentItem } from '../find.ts';
import { openOriginal } from '../served-bytes.ts';

/** Captured pages set side by side. */
export function compareHandlers(context: AppContext): Pick<Handlers, 'page.compare' | 'bundle.captures'> {
  return {
    async 'page.compare'({ a, b }) {
      const vault = openVault(context);
      return comparePages(await captureOfItem(vault, a), await captureOfItem(vault, b));
    },
    'bundle.captures': async ({ path, identity }) => ({ captures: [...(await capturesAt(path, identity))] }),
  };
}

async function captureOfItem(vault: OpenVault, id: ItemId): Promise<PageCapture> {
  const { item } = findPresentItem(vault, id);
  if (item.kind !== 'page') throw new AppError('NOT_A_PAGE', 'this item is not a captured page');
  const original = await openOriginal(vault, id);
  try {
    const { capture } = await captureIn(original);
    if (capture !== null) return capture;
    throw new AppError('NOT_A_PAGE', 'this captured page cannot be read, so that it cannot be compared');
  } finally {
    await original.close();
  }
}
