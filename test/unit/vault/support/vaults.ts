import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  createVault,
  openCase,
  unlockVault,
  type CreatedVault,
  type OpenVault,
} from '../../../../src/main/vault/index.ts';
import type { CaseId, LedgerId } from '../../../../src/shared/model/ids.ts';
import { environment, PASSPHRASE } from './environment.ts';

export { environment, PASSPHRASE } from './environment.ts';
export { AT, takeIn } from './take-in.ts';

/** A folder of its own, with a space and letters beyond ASCII in its name, removed after the file's tests. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast vault é-')));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export async function newVault(folder: string, env = environment()): Promise<CreatedVault> {
  return createVault(
    folder,
    { name: 'Ana Bell', initials: 'AB', role: 'counsellor', organisation: null, passphrase: PASSPHRASE },
    env,
  );
}

/** A new, unlocked vault with one case. */
export async function vaultWithCase(
  folder: string,
  env = environment(),
): Promise<{ vault: OpenVault; created: CreatedVault; case: CaseId; ledger: LedgerId }> {
  const created = await newVault(folder, env);
  const vault = await unlockVault(folder, PASSPHRASE, env);
  return { vault, created, ...openCase(vault, 'A case') };
}

/** The bytes of a whole reader. */
export async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** The code that a promise rejects with; fails where it does not reject. */
export async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code;
    throw error;
  }
  throw new Error('it did not fail');
}
