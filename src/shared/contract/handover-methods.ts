import { z } from 'zod';
import { caseId, exhibitNumber, fingerprint, itemId, sha256, timestamp, uuid } from '../model/ids.ts';
import { receivedWay } from '../model/received.ts';
import { verdict, verificationReport } from '../model/verdict.ts';
import { addedItem } from './item-methods.ts';
import { method } from './method.ts';

/** Some messages of one chat, by their places in its transcript; the places count from 1, ends included. */
export const extractWish = z.object({
  item: itemId,
  messages: z
    .array(z.object({ from: z.int().positive(), to: z.int().positive() }))
    .min(1)
    .max(10_000),
  /** Whether the files that came with these messages go too, as far as they are in the chat. */
  attachments: z.boolean().default(true),
});
export type ExtractWish = z.infer<typeof extractWish>;

/** A bundle that somebody else made, as this case holds it. */
export const receivedBundle = z.object({
  item: itemId,
  exhibit: exhibitNumber,
  /** Of the custody.received event. */
  seq: z.int(),
  at: timestamp,
  /** In the words of the person who took it in. */
  from: z.string().nullable(),
  verdict,
  bundle: uuid.nullable(),
  seal: sha256.nullable(),
  signer: fingerprint.nullable(),
  /** Null where the bundle was taken as a mere file. */
  way: receivedWay.nullable(),
});
export type ReceivedBundle = z.infer<typeof receivedBundle>;

export const handoverMethods = {
  /**
   * Adds a time stamp to a bundle whose seal allows one later. The ZIP is written anew by the writer's rules and takes the place of the
   * old one at once; every other file in it keeps its bytes. `record` enters it in the open vault, which must know the bundle's ledger.
   */
  'bundle.stamp': method(
    z.object({
      path: z.string().min(1),
      timestampUrl: z.string().min(1),
      record: z.boolean().default(false),
      job: uuid.optional(),
    }),
    z.object({
      bundle: z.string(),
      /** Of the ZIP as it is now; null for an unpacked folder. */
      sha256: sha256.nullable(),
      seal: sha256,
      time: timestamp,
      authority: z.string(),
      /** The event in the ledger of the case, where it was recorded. */
      seq: z.int().nullable(),
    }),
  ),
  /**
   * Takes somebody's bundle in as an item: the ZIP byte for byte, with the report of its verification. One that is altered is refused, and
   * the refusal recorded, unless `anyway` asks for it to be kept as a file.
   */
  'bundle.receive': method(
    z.object({
      case: caseId,
      path: z.string().min(1),
      /** From whom, in the person's words. */
      from: z.string().trim().min(1).max(300).optional(),
      trust: z.array(fingerprint).default([]),
      receipt: z.string().optional(),
      tsaRoots: z.array(z.string()).default([]),
      identity: z.string().optional(),
      anyway: z.boolean().default(false),
      job: uuid.optional(),
    }),
    z.object({ item: addedItem, seq: z.int(), report: verificationReport, way: receivedWay.nullable() }),
  ),
  'bundle.received': method(z.object({ case: caseId }), z.object({ bundles: z.array(receivedBundle) })),
};
