import { z } from 'zod';
import {
  caseId,
  exhibitNumber,
  fingerprint,
  itemId,
  ledgerId,
  sha256,
  timestamp,
  uuid,
} from '../model/ids.ts';
import { method } from './method.ts';

/** What was erased, what is left of it, and what is beyond reach: the facts of a certificate of erasure. */
export const erasureCertificate = z.object({
  item: itemId,
  exhibit: exhibitNumber,
  case: caseId,
  caseTitle: z.string(),
  erasedAt: timestamp,
  by: z.string().nullable(),
  reason: z.string(),
  /** Of the original: what stays known of it. */
  bytes: z.int(),
  sha256,
  acquiredAt: timestamp,
  destroyed: z.object({
    /** Stored files: the original and what was made from it. */
    files: z.int(),
    messages: z.int(),
    notes: z.int(),
    /** Entries of the ledger whose content went; their lines stand. */
    entries: z.int(),
  }),
  /** Bundles that were handed over and held the item, oldest first. They are out of reach. */
  bundles: z.array(
    z.object({
      bundle: uuid,
      sealedAt: timestamp,
      recipient: z.string().nullable(),
      encrypted: z.boolean(),
      /** False where the record of the bundle does not say what it held. */
      certain: z.boolean(),
    }),
  ),
  /** How often copies were written out of the vault, unencrypted. */
  extracted: z.int(),
  /** Other items of the case with the very same bytes, which are still there. */
  sameBytes: z.array(exhibitNumber),
  ledger: ledgerId,
  seq: z.int(),
  hash: sha256,
  signer: fingerprint,
  /** The signed head of the ledger at the erasure, in the form of a receipt. */
  proof: z.string(),
});
export type ErasureCertificate = z.infer<typeof erasureCertificate>;

export const erasureMethods = {
  /**
   * Destroys an item for good: its bytes, everything made from them, its words in the search and in the records. The ledger keeps that it was there. The
   * reason goes with later bundles.
   */
  'item.erase': method(
    z.object({ item: itemId, reason: z.string().trim().min(1).max(1000) }),
    erasureCertificate,
  ),
  /** The certificate of an item that was erased before. */
  'item.erasure': method(z.object({ item: itemId }), erasureCertificate),
};
