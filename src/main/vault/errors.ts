import { CodedError } from '../../shared/model/error.ts';

export type VaultErrorCode =
  | 'VAULT_LOCKED'
  | 'VAULT_IN_USE'
  | 'VAULT_NOT_FOUND'
  | 'VAULT_DAMAGED'
  | 'VAULT_TOO_NEW'
  | 'VAULT_EXISTS'
  | 'FOLDER_NOT_EMPTY'
  | 'DISK_FULL'
  | 'READ_ONLY'
  | 'WEAK_PASSPHRASE'
  | 'OBJECT_DAMAGED'
  | 'OBJECT_MISSING'
  | 'CASE_NOT_FOUND'
  | 'ITEM_NOT_FOUND';

/** Whatever goes wrong with a vault. The sentence says what failed, whether anything was lost, and what the person can do. */
export class VaultError extends CodedError<VaultErrorCode> {}

const sentences: ReadonlyMap<string, readonly [VaultErrorCode, string]> = new Map([
  ['ENOSPC', ['DISK_FULL', 'the disk is full: nothing half written was kept; free some space and try again']],
  [
    'EDQUOT',
    ['DISK_FULL', 'the disk quota is used up: nothing half written was kept; free some space and try again'],
  ],
  ['EFBIG', ['DISK_FULL', 'the disk takes no file of this size: nothing half written was kept']],
  [
    'SQLITE_FULL',
    ['DISK_FULL', 'the disk is full: nothing half written was kept; free some space and try again'],
  ],
  ['EROFS', ['READ_ONLY', 'the disk is read-only: nothing was changed']],
  ['EACCES', ['READ_ONLY', 'this folder may not be written to: nothing was changed']],
  ['EPERM', ['READ_ONLY', 'this folder may not be written to: nothing was changed']],
  ['SQLITE_READONLY', ['READ_ONLY', 'the vault may not be written to: nothing was changed']],
  [
    'SQLITE_CANTOPEN',
    ['READ_ONLY', "the vault's database cannot be opened for writing: nothing was changed"],
  ],
  // What SQLite says of a file that it could open for reading only, once it asks for the writer's lock.
  [
    'SQLITE_IOERR_LOCK',
    ['READ_ONLY', "the vault's database cannot be written to on this disk: nothing was changed"],
  ],
  ['SQLITE_BUSY', ['VAULT_IN_USE', 'another program has this vault open: close it there first']],
  ['SQLITE_LOCKED', ['VAULT_IN_USE', 'another program has this vault open: close it there first']],
  [
    'SQLITE_NOTADB',
    ['VAULT_DAMAGED', "the vault's database is damaged: nothing was changed; restore it from a backup"],
  ],
  [
    'SQLITE_CORRUPT',
    ['VAULT_DAMAGED', "the vault's database is damaged: nothing was changed; restore it from a backup"],
  ],
]);

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code;
}

/**
 * What the system's error means for the person. A refusal of the disk or of the database becomes a `VaultError` with the
 * original as its cause; anything else comes back as it is, because an error nobody foresaw must not be given a calm sentence.
 */
export function explain(error: unknown): unknown {
  const code = systemCode(error);
  if (code === null || error instanceof VaultError) return error;
  // SQLite's extended codes carry the base code as their prefix; a full disk can show as an input/output error of a write.
  const known = [...sentences].find(([name]) => code === name || code.startsWith(`${name}_`));
  if (known === undefined) return error;
  const [meaning, sentence] = known[1];
  return new VaultError(meaning, sentence, { cause: error });
}

/** Runs `work` and explains what it rejects with. */
export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explain(error);
  }
}
