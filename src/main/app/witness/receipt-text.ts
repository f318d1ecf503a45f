import { looksCountersigned, receiptIn } from '../../../shared/ledger/countersignature.ts';
import { formatReceipt } from '../../../shared/ledger/receipt.ts';
import { nodePrimitives } from '../../node/primitives.ts';

/** The bare receipt in a text that may be a countersigned one. Rejects with RECEIPT_UNREADABLE where a countersignature does not hold; a bare receipt is left for the verification to judge. */
export async function receiptText(text: string): Promise<string> {
  return looksCountersigned(text) ? formatReceipt(await receiptIn(nodePrimitives, text)) : text;
}
