import { z } from 'zod';
import { caseId, fingerprint, ledgerId, sha256, timestamp } from '../model/ids.ts';
import { confirmation } from '../model/trust.ts';
import { method } from './method.ts';

/** The place in a ledger that a receipt fixes. */
const head = z.object({ ledger: ledgerId, seq: z.int().positive(), hash: sha256 });

/** What became of a text that was taken in as a receipt. */
export const importedReceipt = z.discriminatedUnion('kind', [
  /** A receipt for one of this vault's own ledgers, which still holds what the receipt states. */
  head.extend({ kind: z.literal('own') }),
  /** Someone else's vault countersigned a receipt of one of this vault's ledgers; it is recorded in that ledger. */
  head.extend({ kind: z.literal('countersigned'), countersigner: fingerprint, countersignedAt: timestamp }),
  /** A receipt for someone else's ledger: seen, recorded, and countersigned. */
  head.extend({
    kind: z.literal('witnessed'),
    key: fingerprint,
    /** The receipt seen before it; null for the first one of this ledger. */
    continues: z.object({ seq: z.int(), hash: sha256 }).nullable(),
    /** True where this very receipt had been seen before: nothing was recorded then. */
    seenBefore: z.boolean(),
    /** To be given back to whoever gave the receipt (docs/formats/receipt.md). */
    countersignature: z.string(),
    /** How the key of the receipt is known in the address book. */
    confirmed: confirmation,
    name: z.string().nullable(),
  }),
]);
export type ImportedReceipt = z.infer<typeof importedReceipt>;

/** A receipt of someone else's ledger that this vault holds as a witness. */
export const witnessedReceipt = head.extend({
  key: fingerprint,
  name: z.string().nullable(),
  receivedAt: timestamp,
  case: caseId.nullable(),
  from: z.string(),
  text: z.string(),
  countersignature: z.string(),
});
export type WitnessedReceiptView = z.infer<typeof witnessedReceipt>;

export const witnessMethods = {
  /** Records a receipt for the ledger of a case, or without `case` for the vault's own. `words` are those of docs/formats/receipt.md. */
  'receipt.issue': method(
    z.object({ case: caseId.optional(), to: z.string().trim().max(300).optional() }),
    head.extend({ text: z.string(), words: z.array(z.string()) }),
  ),
  /**
   * Takes in a receipt, or a countersigned one. For someone else's ledger `lines` is the path of an export that shows that it continues the last one
   * seen; `acceptKey` is a key that the person has confirmed to speak for that ledger now.
   */
  'receipt.import': method(
    z.object({
      text: z.string().max(10_000),
      lines: z.string().min(1).optional(),
      from: z.string().trim().max(300).default(''),
      case: caseId.optional(),
      acceptKey: fingerprint.optional(),
    }),
    importedReceipt,
  ),
  'receipt.witnessed': method(z.object({}), z.object({ receipts: z.array(witnessedReceipt) })),
  /** Who countersigned receipts of a case, or without `case` of the vault's own ledger. */
  'receipt.countersignatures': method(
    z.object({ case: caseId.optional() }),
    z.object({
      countersignatures: z.array(
        head.extend({
          countersigner: fingerprint,
          name: z.string().nullable(),
          countersignedAt: timestamp,
          receivedAt: timestamp,
        }),
      ),
    }),
  ),
  /** Finds the entry whose hash has these words: for comparing by telephone. */
  'receipt.match': method(
    z.object({ case: caseId.optional(), words: z.string().max(1000) }),
    z.object({ hash: sha256, seq: z.int().nullable() }),
  ),
  /** Writes a ledger's lines after an entry, with nothing of their content, for a witness. A file that is there is never overwritten. */
  'ledger.export': method(
    z.object({ case: caseId.optional(), after: z.int().nonnegative().default(0), out: z.string().min(1) }),
    z.object({
      path: z.string(),
      ledger: ledgerId,
      after: z.int(),
      seq: z.int(),
      events: z.int(),
      bytes: z.int(),
    }),
  ),
};
