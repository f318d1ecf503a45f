import { dirname } from 'node:path';
import { z } from 'zod';
import { ledgerId, uuid, type LedgerId } from '../../../shared/model/ids.ts';
import { PARTIAL_SUFFIX, type FileOperations } from '../../node/durable.ts';
import type { OpenVault, Transaction } from '../../vault/index.ts';

/** The setting of the vault that lists bundles whose writing has begun and whose end is not recorded. */
const SETTING = 'bundles-under-way';

const underWay = z.object({ bundle: uuid, ledger: ledgerId, path: z.string() });

/** A bundle that is being written: where it will stand, and to whose record it belongs. */
export interface BundleUnderWay {
  readonly bundle: string;
  readonly ledger: LedgerId;
  /** The file as it will be called when it is whole; until then `.partial` is added. */
  readonly path: string;
}

function listed(settings: { get(name: string): string | null }): readonly BundleUnderWay[] {
  const text = settings.get(SETTING);
  return text === null ? [] : z.array(underWay).parse(JSON.parse(text));
}

/**
 * Notes in the vault where a bundle is about to be written, before its first byte is: what is being written is not encrypted by the vault any
 * more, and after a crash somebody must know that it lies there.
 */
export function announceBundle(vault: OpenVault, begun: BundleUnderWay): void {
  vault.transact(({ settings }) => {
    settings.set(SETTING, JSON.stringify([...listed(settings), begun]));
  });
}

/** Takes the note back, as part of the transaction that records how it ended. */
export function bundleEnded({ settings }: Transaction, bundle: string): void {
  const others = listed(settings).filter((one) => one.bundle !== bundle);
  settings.set(SETTING, JSON.stringify(others));
}

/** After a failed attempt: takes the note back where nothing is left of it. Does nothing in a vault that was locked meanwhile; the next unlocking settles it. */
export async function bundleFailed(
  vault: OpenVault,
  files: FileOperations,
  { bundle, path }: BundleUnderWay,
): Promise<void> {
  const left = await files.inspect(path + PARTIAL_SUFFIX).catch(() => null);
  if (left !== null || vault.locked) return;
  vault.transact((transaction) => {
    bundleEnded(transaction, bundle);
  });
}

/**
 * Clears up after a crash, at unlocking: removes the half-written bundles that this vault noted, and nothing else, and records each in the
 * ledger of its case. A bundle that was whole already stays: it verifies, and the record says that it may be in someone's hands. Where the folder is not
 * there (a stick that was pulled out) the note stays until it is. Must not run while anything is being sealed.
 */
export async function settleBundles(vault: OpenVault, files: FileOperations): Promise<void> {
  for (const { bundle, ledger, path } of listed(vault.records.settings)) {
    const outcome = await settle(path, files);
    if (outcome === null) continue;
    vault.transact((transaction) => {
      bundleEnded(transaction, bundle);
      transaction.append(ledger, {
        type: 'fault.detected',
        details: { code: 'SEALING_INTERRUPTED', bundle, left: outcome },
      });
    });
  }
}

/** What is left now; null where that cannot be said, or where it could not be removed. */
async function settle(path: string, files: FileOperations): Promise<'nothing' | 'bundle' | null> {
  try {
    if ((await files.inspect(dirname(path)))?.kind !== 'folder') return null;
    if ((await files.inspect(path + PARTIAL_SUFFIX))?.kind === 'file') {
      await files.remove(path + PARTIAL_SUFFIX);
      await files.syncFolder(dirname(path));
    }
    return (await files.inspect(path)) === null ? 'nothing' : 'bundle';
  } catch {
    return null;
  }
}
