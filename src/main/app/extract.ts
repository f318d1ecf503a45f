import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exhibitFolder } from '../../shared/bundle/layout.ts';
import { safeName } from '../../shared/bundle/safe-name.ts';
import type { ItemId, LedgerId, ObjectId, Sha256 } from '../../shared/model/ids.ts';
import { createDurableFile, nodeFiles } from '../node/durable.ts';
import { explain, VaultError, type OpenVault } from '../vault/index.ts';
import { AppError, callErrorOf } from './errors.ts';
import { findPresentItem } from './find.ts';
import type { Job } from './jobs.ts';

/** A file that was written outside the vault. */
export interface ExtractedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/**
 * Writes an item's original and derivatives to a folder of the person's choice, unencrypted: from there on they are out of our hands. The event that
 * says so is durable before the first byte is, so that no interruption leaves a copy that nobody knows of (docs/formats/ledger.md, "Copies"). What
 * was written before a failure is removed, which is recorded too. Nothing that exists there is overwritten. `only` names one derivative by its path.
 */
export async function extractItem(
  vault: OpenVault,
  id: ItemId,
  out: string,
  job: Job,
  only?: string,
): Promise<{ files: ExtractedFile[] }> {
  const { item, case: owner } = findPresentItem(vault, id);
  const folder = join(out, basename(exhibitFolder(item.exhibit)));
  const wanted = [
    { path: join(folder, safeName(item.name)), object: item.object, bytes: item.bytes, sha256: item.sha256 },
    ...vault.records.derivatives.list(id).map((made, index, all) => ({
      ...made,
      made: made.path,
      path: join(folder, pathAmong(made, index, all)),
    })),
  ].filter((one) => only === undefined || ('made' in one && one.made === only));
  for (const { path } of wanted) {
    if ((await lstat(path).catch(() => null)) !== null) {
      throw new AppError(
        'FILE_EXISTS',
        'a file of that name is there already: choose another folder; nothing was overwritten',
      );
    }
  }
  job.signal.throwIfAborted();
  vault.transact((transaction) =>
    transaction.append(owner.ledger, {
      type: 'item.viewed',
      item: id,
      details: { extracted: wanted.length },
    }),
  );
  const files: ExtractedFile[] = [];
  try {
    for (const [index, one] of wanted.entries()) {
      job.step(index + 1, wanted.length);
      await copyOut(vault, one.object, one.path, job);
      files.push({ path: one.path, bytes: one.bytes, sha256: one.sha256 });
    }
    return { files };
  } catch (cause) {
    const error = explain(cause);
    const left = await takeBack(files, folder);
    recordEnd(vault, owner.ledger, id, { code: callErrorOf(error).code, removed: files.length - left, left });
    throw error;
  }
}

type Derivative = ReturnType<OpenVault['records']['derivatives']['list']>[number];

/** Two extracts of one chat have the same path; beside one another the later one carries the number of its event. */
function pathAmong({ path, event }: Derivative, index: number, all: readonly Derivative[]): string {
  const isTaken = all.slice(0, index).some((other) => other.path === path);
  return isTaken ? path.replace(/(\.[a-z]+)$/, `-${String(event)}$1`) : path;
}

async function copyOut(vault: OpenVault, object: ObjectId, path: string, job: Job): Promise<void> {
  const reader = await vault.objects.open(object);
  try {
    await nodeFiles.makeFolder(dirname(path));
    const file = await createDurableFile(nodeFiles, path);
    try {
      let at = 0;
      for await (const chunk of reader.stream()) {
        job.signal.throwIfAborted();
        await file.write(chunk, at);
        at += chunk.length;
        job.progress('writing', at, reader.bytes, 'bytes');
      }
      await file.commit();
    } catch (error) {
      await file.abort();
      throw error;
    }
  } finally {
    await reader.close();
  }
}

/** Removes the copies that were whole when a later one failed, and the folders that held nothing else. Answers how many could not be removed. */
async function takeBack(files: readonly ExtractedFile[], folder: string): Promise<number> {
  let left = 0;
  for (const { path } of files) {
    await nodeFiles.remove(path).catch(() => {
      left++;
    });
  }
  for (const one of [...new Set(files.map(({ path }) => dirname(path))), folder].toSorted().toReversed()) {
    // A folder that holds something else stays.
    await nodeFiles.removeFolder(one).catch(() => undefined);
  }
  return left;
}

/** Says how it ended. Where even that cannot be recorded, the entry from before the first byte stands and claims more, not less. */
function recordEnd(
  vault: OpenVault,
  ledger: LedgerId,
  item: ItemId,
  details: { readonly code: string; readonly removed: number; readonly left: number },
): void {
  if (vault.locked) return;
  try {
    vault.transact((transaction) => transaction.append(ledger, { type: 'fault.detected', item, details }));
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
  }
}
