import { readCheckpointLine, type Checkpoint } from '../../../shared/ledger/checkpoint.ts';
import { wordsOfHash } from '../../../shared/ledger/hash-words.ts';
import { formatReceipt } from '../../../shared/ledger/receipt.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findLedger } from './find-ledger.ts';

/** Records the receipt and answers with the checkpoint that closes that very transaction (formats.md, "Ledger"). */
export function issueReceipt(
  vault: OpenVault,
  id: CaseId | undefined,
  to: string | undefined,
): Output<'receipt.issue'> {
  const { ledger, number } = findLedger(vault, id);
  const { seq } = vault.transact((transaction) =>
    transaction.append(ledger, { type: 'receipt.issued', details: to === undefined ? {} : { to } }),
  );
  const checkpoint = checkpointAt(vault, number, seq);
  const { hash } = checkpoint;
  const words = [...wordsOfHash(nodePrimitives, hash)];
  return { ledger, seq, hash, text: formatReceipt(checkpoint), words };
}

/** The signed head that closes an event. Throws VAULT_DAMAGED where there is none that can be read. */
export function checkpointAt(vault: OpenVault, ledger: number, seq: number): Checkpoint {
  const stored = vault.records.checkpoints.get(ledger, seq);
  const reading = stored === null ? null : readCheckpointLine(stored.line);
  if (reading?.ok !== true)
    throw new AppError('VAULT_DAMAGED', 'the signature under this entry cannot be read: check the vault');
  return reading.checkpoint;
}
