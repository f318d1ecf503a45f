import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { nodeFiles } from '../../../../src/main/node/durable.ts';
import {
  createVault,
  openCase,
  unlockVault,
  type CreatedVault,
  type OpenVault,
  type StoredObject,
  type VaultEnvironment,
} from '../../../../src/main/vault/index.ts';
import {
  itemId,
  type CaseId,
  type ExhibitNumber,
  type ItemId,
  type LedgerId,
  type Timestamp,
} from '../../../../src/shared/model/ids.ts';

export const PASSPHRASE = 'four plain words here';

/** An environment like the program's own, with the given parts replaced. */
export function environment(parts: Partial<VaultEnvironment> = {}): VaultEnvironment {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    clock: () => ({ source: 'none' }),
    random: (bytes) => randomBytes(bytes),
    boot: randomUUID(),
    tool: { name: 'holdfast', version: '0.0.0' },
    files: nodeFiles,
    ...parts,
  };
}

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

export const AT = '2026-01-02T03:04:05.678Z' as Timestamp;

/** Takes bytes in as the app does: number first, then the bytes, then one transaction for everything. */
export async function takeIn(
  vault: OpenVault,
  matter: { readonly case: CaseId; readonly ledger: LedgerId },
  content: Uint8Array | AsyncIterable<Uint8Array>,
  name = 'chat.txt',
): Promise<{ item: ItemId; exhibit: ExhibitNumber; object: StoredObject; event: number }> {
  const item = itemId.parse(randomUUID());
  const exhibit = vault.transact((transaction) => transaction.intakes.begin(item, matter.case, 'AB', AT));
  const object = await vault.objects.write(content instanceof Uint8Array ? [content] : content);
  const { bytes, sha256 } = object;
  const event = vault.transact((transaction) => {
    transaction.objects.insert(object);
    const { seq, at } = transaction.append(matter.ledger, {
      type: 'item.acquired',
      item,
      details: { bytes, exhibit, kind: 'chat', name, sha256 },
    });
    transaction.items.insert({
      id: item,
      case: matter.case,
      exhibit,
      kind: 'chat',
      name,
      bytes,
      sha256,
      mediaType: 'text/plain',
      object: object.id,
      acquiredAt: at,
      event: seq,
      method: 'file',
      acquiredBy: vault.person.id,
      modifiedAt: null,
      changedWhileRead: false,
      duplicateOf: null,
    });
    transaction.intakes.finish(item, 'acquired');
    return seq;
  });
  return { item, exhibit, object, event };
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
