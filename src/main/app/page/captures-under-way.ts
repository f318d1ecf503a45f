import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { howMade, type HowMade } from '../../../shared/model/how-made.ts';
import { caseId, uuid, type CaseId } from '../../../shared/model/ids.ts';
import type { Safekeeping } from '../../capture/journal/journal.ts';
import type { OpenVault, Transaction } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';

/** The setting of the vault that lists captures that have begun and whose end is not recorded, each with the key of its folder. */
const SETTING = 'captures-under-way';
/** The folder of the vault in which captures under way keep what they have got. */
const FOLDER = 'captures';

const underWay = z.object({
  id: uuid,
  case: caseId,
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** How the page came to be captured, e.g. as one of a list. */
  how: howMade.optional(),
});

/** A capture that has begun: to whose case it belongs, and where it keeps what it has got. */
export interface CaptureUnderWay extends Safekeeping {
  readonly id: string;
  readonly case: CaseId;
  readonly how?: HowMade | undefined;
}

/** The captures that were cut off, or are under way. */
export function capturesUnderWay(vault: OpenVault): readonly CaptureUnderWay[] {
  return listed(vault.records.settings).map(({ id, case: owner, key, how }) => ({
    id,
    case: owner,
    how,
    folder: join(vault.folder, FOLDER, id),
    key: Buffer.from(key, 'hex'),
  }));
}

/**
 * Runs a capture whose parts outlive this process. `work` takes the note back (`captureEnded`) in the transaction that records the item. What the end of the
 * process or a lock of the vault cuts off stays for the next unlocking; of what fails, or is cancelled by the person, nothing stays.
 */
export async function keptUnderWay<Value>(
  context: AppContext,
  owner: CaseId,
  how: HowMade | undefined,
  work: (safekeeping: CaptureUnderWay | undefined) => Promise<Value>,
): Promise<Value> {
  const vault = openVault(context);
  // Where there is no room for it, the capture goes on all the same.
  const noted = await announce(vault, owner, how).catch(() => undefined);
  try {
    return await work(noted);
  } finally {
    if (noted !== undefined && context.session()?.vault === vault) {
      if (listed(vault.records.settings).some(({ id }) => id === noted.id))
        vault.transact((transaction) => captureEnded(transaction, noted.id));
      await removeKept(noted);
    }
  }
}

/** Notes a capture before its first request, and makes its folder. Its key stands in the vault alone. */
async function announce(vault: OpenVault, owner: CaseId, how: HowMade | undefined): Promise<CaptureUnderWay> {
  const id = crypto.randomUUID();
  const folder = join(vault.folder, FOLDER, id);
  const key = vault.environment.random(32);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  vault.transact(({ settings }) => {
    const noted = { id, case: owner, key: Buffer.from(key).toString('hex'), how };
    settings.set(SETTING, JSON.stringify([...listed(settings), noted]));
  });
  return { id, case: owner, folder, key };
}

/** Takes the note back, as part of the transaction that records how the capture ended. */
export function captureEnded({ settings }: Transaction, id: string): void {
  const others = listed(settings).filter((one) => one.id !== id);
  settings.set(SETTING, JSON.stringify(others));
}

/** Removes what a capture kept, once its note is taken back; without its key it is noise. What cannot be removed now goes with `sweepCaptures`. */
export async function removeKept({ folder }: CaptureUnderWay): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

/** Removes folders that belong to no capture any more. Must not run while anything is being captured. */
export async function sweepCaptures(vault: OpenVault): Promise<void> {
  const noted = new Set(listed(vault.records.settings).map(({ id }) => id));
  const root = join(vault.folder, FOLDER);
  for (const name of await readdir(root).catch(() => []))
    if (!noted.has(name)) await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
}

function listed(settings: { get(name: string): string | null }): readonly z.infer<typeof underWay>[] {
  const text = settings.get(SETTING);
  return text === null ? [] : z.array(underWay).parse(JSON.parse(text));
}
