import { z } from 'zod';
import { eventView } from '../model/event.ts';
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
import { contactId } from '../model/trust.ts';
import { verificationReport } from '../model/verdict.ts';
import { extractWish } from './handover-methods.ts';
import { method } from './method.ts';

export const caseSummary = z.object({
  id: caseId,
  ledger: ledgerId,
  title: z.string(),
  openedAt: timestamp,
  closed: z.boolean(),
  items: z.int(),
  bytes: z.int(),
  lastEventAt: timestamp,
});
export type CaseSummary = z.infer<typeof caseSummary>;

export const sealedBundle = z.object({
  bundle: z.string(),
  sha256,
  seal: sha256,
  signer: fingerprint,
  items: z.int(),
  files: z.int(),
  bytes: z.int(),
  /** What became of the time stamp that was asked for. */
  timestamp: z.enum(['none', 'added', 'failed']),
  /** Why it failed, as a sentence. */
  timestampFault: z.string().optional(),
  /** The chats of which only some messages went. */
  extracts: z.array(
    z.object({
      exhibit: exhibitNumber,
      messages: z.int(),
      disclosed: z.int(),
      /** Files that came with the messages which went, and went with them. */
      attachments: z.int(),
    }),
  ),
});
export type SealedBundle = z.infer<typeof sealedBundle>;

export const caseMethods = {
  'case.new': method(
    z.object({ title: z.string().trim().min(1).max(300) }),
    z.object({ case: caseId, ledger: ledgerId }),
  ),
  'case.list': method(z.object({}), z.object({ cases: z.array(caseSummary) })),
  'case.get': method(z.object({ case: caseId }), caseSummary),
  'case.log': method(
    z.object({
      case: caseId,
      after: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(5000).default(5000),
    }),
    z.object({ events: z.array(eventView), total: z.int() }),
  ),
  'bundle.seal': method(
    z.object({
      case: caseId,
      out: z.string().min(1),
      items: z.array(itemId).optional(),
      /** Chats of which only some messages go; where there are any and `items` is left out, nothing else goes. */
      extracts: z.array(extractWish).max(1000).default([]),
      /** age X25519 recipients; the bundle is then written encrypted only. */
      to: z.array(z.string()).default([]),
      timestampUrl: z.string().optional(),
      language: z.enum(['en', 'fr']).default('en'),
      /** Who receives it, in the person's words; stands in the details of bundle.sealed. */
      recipient: z.string().trim().max(300).optional(),
      job: uuid.optional(),
    }),
    sealedBundle,
  ),
  'bundle.list': method(
    z.object({ case: caseId }),
    z.object({
      bundles: z.array(
        z.object({
          bundle: uuid,
          sealedAt: timestamp,
          seal: sha256,
          items: z.int(),
          recipient: z.string().nullable(),
          seq: z.int(),
        }),
      ),
    }),
  ),
  'bundle.verify': method(
    z.object({
      path: z.string().min(1),
      trust: z.array(fingerprint).default([]),
      /** Whether the open vault's address book is asked whom to trust; what is seen is remembered in it then. */
      addressBook: z.boolean().default(false),
      /** From whom the bundle is said to come; only with the address book. */
      from: contactId.optional(),
      /** The text of a receipt, countersigned or not. */
      receipt: z.string().optional(),
      /** PEM of roots of timestamp authorities. */
      tsaRoots: z.array(z.string()).default([]),
      /** An age identity (`AGE-SECRET-KEY-1…`) for an encrypted bundle. */
      identity: z.string().optional(),
      job: uuid.optional(),
    }),
    verificationReport,
  ),
};
