import type { ItemId } from '../../shared/model/ids.ts';
import type { OpenVault } from '../vault/index.ts';

/** A name for something derived that no other of the item has: a later one of the same form stands beside the first, nothing derived is replaced. */
export function derivedPath(vault: OpenVault, item: ItemId, stem: string, ending: string): string {
  const taken = new Set(vault.records.derivatives.list(item).map(({ path }) => path));
  for (let count = 1; ; count += 1) {
    const path = `derived/${stem}${count === 1 ? '' : `-${String(count)}`}.${ending}`;
    if (!taken.has(path)) return path;
  }
}
