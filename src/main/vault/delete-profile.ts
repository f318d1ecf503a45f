import { VaultError, explain } from './errors.ts';
import { placeOf } from './objects/layout.ts';
import type { OpenVault, Transaction } from './vault.ts';
import type { KeptProfile } from './database/kept-profiles.ts';
import { toTimestamp } from '../../shared/ledger/times.ts';

/**
 * Deletes a kept profile for good: its key is destroyed first, then the file goes. `record` says so in a ledger, in the same transaction. Rejects with
 * OBJECT_MISSING where there is no such profile.
 */
export async function deleteProfile(
  vault: OpenVault,
  id: string,
  record: (transaction: Transaction, profile: KeptProfile) => void,
): Promise<void> {
  const profile = vault.records.keptProfiles.get(id);
  if (profile === null) throw new VaultError('OBJECT_MISSING', 'there is no such kept profile');
  const at = toTimestamp(vault.environment.now());
  vault.transact((transaction) => {
    transaction.keptProfiles.delete(id, at);
    transaction.objects.erase(profile.object, at);
    record(transaction, profile);
  });
  vault.compactLog();
  await vault.environment.files.remove(placeOf(vault.folder, profile.object).file).catch((error: unknown) => {
    throw explain(error);
  });
}
