import { z } from 'zod';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { KeptProfileView } from '../../../shared/contract/browse-methods.ts';
import { cookies, type Cookie } from '../../capture/browse/cookies.ts';
import { deleteProfile, type KeptProfile, type OpenVault, type Transaction } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findCase, findOpenCase } from '../find.ts';
import { packProfile, unpackProfile } from './pack-profile.ts';

/** What is stored beside the files of a profile: cookies that end with the browser are in none of them. */
const beside = z.object({ cookies });

/** Bytes of a stored profile that are read at once. */
const PART = 1 << 20;

/** The kept sign-ins of a case. Throws CASE_NOT_FOUND. */
export function listProfiles(vault: OpenVault, owner: CaseId): KeptProfileView[] {
  findCase(vault, owner);
  return vault.records.keptProfiles.list(owner).map(({ id, name, created, object }) => ({
    id,
    name,
    created,
    bytes: vault.records.objects.get(object)?.bytes ?? 0,
  }));
}

/** Stores the profile of a browser that has ended, encrypted, and says so in the case's ledger. Nothing of it is ever written elsewhere. */
export async function keepProfile(
  vault: OpenVault,
  owner: CaseId,
  name: string,
  profile: string,
  jar: readonly Cookie[],
): Promise<void> {
  findOpenCase(vault, owner);
  const object = await vault.objects.write(packProfile(profile, { cookies: jar }));
  const id = crypto.randomUUID();
  const created = toTimestamp(vault.environment.now());
  vault.transact((transaction) => {
    transaction.objects.insert(object);
    transaction.keptProfiles.insert({ id, case: owner, name, created, object: object.id });
    record(transaction, { id, case: owner }, 'kept');
  });
}

/** Puts a kept profile of this case into an empty folder. The cookies that are handed back are set once the browser runs. Rejects with PROFILE_NOT_FOUND. */
export async function restoreProfile(
  vault: OpenVault,
  { object }: KeptProfile,
  folder: string,
): Promise<readonly Cookie[]> {
  const reader = await vault.objects.open(object);
  try {
    const parts = async function* () {
      for (let at = 0; at < reader.bytes; at += PART)
        yield await reader.read(at, Math.min(at + PART, reader.bytes));
    };
    return beside.parse(await unpackProfile(parts(), folder)).cookies;
  } finally {
    await reader.close();
  }
}

/** A kept profile of a case, or PROFILE_NOT_FOUND. */
export function findProfile(vault: OpenVault, id: string, owner?: CaseId): KeptProfile {
  const found = vault.records.keptProfiles.get(id);
  if (found === null || (owner !== undefined && found.case !== owner))
    throw new AppError('PROFILE_NOT_FOUND', 'there is no such kept sign-in in this case');
  return found;
}

/** Destroys a kept profile and says so in the case's ledger. Rejects with PROFILE_NOT_FOUND. */
export async function forgetProfile(vault: OpenVault, id: string): Promise<void> {
  findProfile(vault, id);
  await deleteProfile(vault, id, (transaction, profile) => {
    record(transaction, profile, 'deleted');
  });
}

/** Says in the case's ledger that a browser began with a kept profile. */
export function recordUse(vault: OpenVault, profile: KeptProfile): void {
  vault.transact((transaction) => {
    record(transaction, profile, 'used');
  });
}

/** Names the profile by its id alone: what the person calls it may say who somebody is. */
function record(
  transaction: Transaction,
  { id, case: owner }: Pick<KeptProfile, 'id' | 'case'>,
  change: 'kept' | 'used' | 'deleted',
): void {
  const matter = transaction.cases.get(owner);
  if (matter === null) throw new AppError('CASE_NOT_FOUND', 'there is no such case in this vault');
  transaction.append(matter.ledger, { type: 'request.recorded', details: { [`${change}SignIn`]: id } });
}
