import { z } from 'zod';
import { sha256, type ItemId, type Sha256 } from '../../../shared/model/ids.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';

type DerivativeRecord = ReturnType<OpenVault['records']['derivatives']['list']>[number];

/** What was recorded when a chat was read: its messages, their salts, and the root that commits to both. */
export interface TranscriptCommitment {
  readonly transcript: DerivativeRecord;
  readonly salts: DerivativeRecord;
  /** The seq of the item.derived that states root and count. */
  readonly event: number;
  readonly root: Sha256;
  readonly count: number;
}

const details = z.object({ root: sha256, count: z.int().nonnegative() });

/** Of the latest reading of a chat. Throws NO_TRANSCRIPT where the item was never read as a chat. */
export function commitmentOf(vault: OpenVault, ledger: number, item: ItemId): TranscriptCommitment {
  const made = vault.records.derivatives.list(item);
  const transcript = made.findLast(({ kind }) => kind === 'transcript');
  const salts = made.find(({ path }) => path === transcript?.path.replace(/\.jsonl$/, '-salts.txt'));
  if (transcript === undefined || salts === undefined)
    throw new AppError('NO_TRANSCRIPT', 'this item has no transcript from which messages could be chosen');
  const body = vault.records.events.body(ledger, transcript.event);
  const stated = details.safeParse(body === null ? null : JSON.parse(body.details));
  if (!stated.success)
    throw new AppError('VAULT_DAMAGED', 'the record of this transcript cannot be read: check the vault');
  return { transcript, salts, event: transcript.event, ...stated.data };
}
