import { createReadStream } from 'node:fs';
import type { ImportedReceipt } from '../../../shared/contract/witness-methods.ts';
import type { Checkpoint } from '../../../shared/ledger/checkpoint.ts';
import { examineContinuation, EXPORT_LINE_LIMIT } from '../../../shared/ledger/continuation.ts';
import { formatCountersignature } from '../../../shared/ledger/countersignature.ts';
import { lines } from '../../../shared/ledger/lines.ts';
import { formatReceipt } from '../../../shared/ledger/receipt.ts';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault, WitnessedReceipt } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { addressBook } from '../trust/address-book.ts';
import type { ReceiptToImport } from './receipt-to-import.ts';

/**
 * Witnesses a receipt of someone else's ledger: it must continue the last one seen (docs/formats/receipt.md, "Continuity"), is recorded in the vault's own
 * ledger, and gets this person's countersignature. Rejects with INCONSISTENT_WITH_RECEIPT for another history, which is recorded too,
 * CONTINUITY_MISSING where the lines between are not there or do not hold, and RECEIPT_KEY_CHANGED.
 */
export async function witnessReceipt(
  vault: OpenVault,
  receipt: Checkpoint,
  given: ReceiptToImport,
): Promise<ImportedReceipt> {
  const { witnessed } = vault.records;
  const same = witnessed.get(receipt.ledger, receipt.seq);
  if (same?.hash === receipt.hash) return seen(vault, same, true);
  const last = witnessed.last(receipt.ledger);
  if (same !== null || (last !== null && receipt.seq < last.seq)) refuse(vault, receipt, last);
  const keys = await continuedKeys(vault, receipt, last, given);
  const { at } = keepReceipt(vault, receipt, last, given, keys);
  const kept = witnessed.get(receipt.ledger, receipt.seq);
  if (kept === null) throw new Error(`the receipt of ${at} was not kept`);
  return seen(vault, kept, false);
}

function seen(vault: OpenVault, receipt: WitnessedReceipt, seenBefore: boolean): ImportedReceipt {
  const { ledger, seq, hash, key, countersignature } = receipt;
  const { name, confirmed } = knownAs(vault, key);
  const before = vault.records.witnessed
    .list()
    .filter((one) => one.ledger === ledger && one.seq < seq)
    .sort((a, b) => b.seq - a.seq)[0];
  const continues = before === undefined ? null : { seq: before.seq, hash: before.hash };
  return {
    kind: 'witnessed',
    ledger,
    seq,
    hash,
    key,
    continues,
    seenBefore,
    countersignature,
    confirmed,
    name,
  };
}

/** What the address book says of a key. */
export function knownAs(
  vault: OpenVault,
  key: Fingerprint,
): Pick<Extract<ImportedReceipt, { kind: 'witnessed' }>, 'name' | 'confirmed'> {
  const holder = addressBook(vault).contacts.find(({ keys }) => keys.some((one) => one.key === key));
  const entry = holder?.keys.find((one) => one.key === key);
  return { name: holder?.name ?? null, confirmed: entry?.confirmed ?? 'not-yet' };
}

/** The keys that speak for the ledger once this receipt is taken. */
async function continuedKeys(
  vault: OpenVault,
  receipt: Checkpoint,
  last: WitnessedReceipt | null,
  given: ReceiptToImport,
): Promise<readonly Fingerprint[]> {
  if (given.lines === undefined) {
    if (last === null) return [receipt.key];
    throw new AppError(
      'CONTINUITY_MISSING',
      `this ledger was last seen at entry ${last.seq}: ask for an export of its lines after that entry, and give it along`,
    );
  }
  const source = lines(createReadStream(given.lines), EXPORT_LINE_LIMIT);
  const question = { seen: last, receipt, keys: vault.records.witnessed.keys(receipt.ledger) };
  const outcome = await examineContinuation(nodePrimitives, question, source).catch((error: unknown) => {
    throw new AppError('FILE_UNREADABLE', 'the export cannot be read', { cause: error });
  });
  if (!outcome.ok) {
    if (outcome.fault === 'conflict') refuse(vault, receipt, last);
    const why = {
      unreadable: 'it is no export of this ledger',
      gap: 'lines are missing',
      short: 'it ends before the receipt',
      broken: 'its lines do not hold together',
    }[outcome.fault];
    throw new AppError(
      'CONTINUITY_MISSING',
      `the export does not show that this receipt continues the last one: ${why}`,
    );
  }
  const accepted = new Set([
    ...confirmedKeys(vault),
    ...(given.acceptKey === undefined ? [] : [given.acceptKey]),
  ]);
  const strangers = [...outcome.strangers, receipt.key].filter((key) => !outcome.keys.includes(key));
  const unknown = strangers.find((key) => !accepted.has(key));
  if (unknown !== undefined) {
    throw new AppError(
      'RECEIPT_KEY_CHANGED',
      `another key acts in this ledger now, ${unknown}: ask whose it is, and confirm it before you countersign`,
    );
  }
  return [...new Set([...outcome.keys, ...strangers])];
}

function confirmedKeys(vault: OpenVault): readonly Fingerprint[] {
  return vault.records.signerKeys
    .list()
    .filter(({ confirmed, revokedAt }) => confirmed !== 'not-yet' && revokedAt === null)
    .map(({ key }) => key);
}

/** Says that there are two histories, and records that it was said. */
function refuse(
  vault: OpenVault,
  { ledger, seq, hash, key }: Checkpoint,
  last: WitnessedReceipt | null,
): never {
  const details = { code: 'INCONSISTENT_WITH_RECEIPT', ledger, seq, hash, key, seen: last?.seq ?? 0 };
  vault.transact((transaction) => transaction.append(vault.ledger, { type: 'fault.detected', details }));
  throw new AppError(
    'INCONSISTENT_WITH_RECEIPT',
    'this receipt does not continue the history that was seen before: the ledger was shortened, rewritten, or put back to an older copy',
  );
}

function keepReceipt(
  vault: OpenVault,
  receipt: Checkpoint,
  last: WitnessedReceipt | null,
  given: ReceiptToImport,
  keys: readonly Fingerprint[],
): { readonly at: string } {
  const { ledger, seq, hash, key } = receipt;
  return vault.transact((transaction) => {
    const event = transaction.append(vault.ledger, {
      type: 'receipt.countersigned',
      details: { ledger, seq, hash, key, continues: last?.seq ?? 0, from: given.from },
    });
    transaction.signerKeys.meet(key, event.at);
    transaction.witnessed.insert({
      ledger,
      seq,
      hash,
      key,
      text: formatReceipt(receipt),
      receivedAt: event.at,
      case: given.case ?? null,
      source: given.from,
      countersignature: formatCountersignature(receipt, last, event.at, vault.signer),
      event: event.seq,
    });
    transaction.witnessed.setKeys(ledger, keys, seq);
    return event;
  });
}
