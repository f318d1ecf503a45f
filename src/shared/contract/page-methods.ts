import { z } from 'zod';
import { caseId, sha256, uuid } from '../model/ids.ts';
import { replayFinding } from '../page/replay-finding.ts';
import { addedItem } from './item-methods.ts';
import { method } from './method.ts';

/** What a capture tells of itself, beside the files (docs/formats/capture.md). */
export const captureReport = z.object({
  finalUrl: z.string(),
  /** The status of the page's own answer; null where there was none. */
  status: z.int().nullable(),
  complete: z.boolean(),
  /** What the record lacks and why, in words. */
  incomplete: z.array(z.object({ what: z.string(), reason: z.string() })),
  limits: z.array(z.object({ name: z.string(), value: z.number(), reached: z.boolean() })),
  counts: z.object({
    requests: z.int(),
    stored: z.int(),
    failed: z.int(),
    withheld: z.int(),
    bytes: z.int(),
  }),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256 })),
});
export type CaptureReport = z.infer<typeof captureReport>;

export const pageMethods = {
  /** Captures a web page from a clean browser as one item of the case; with `out` its files are written to that empty folder too. */
  'page.capture': method(
    z.object({
      case: caseId,
      url: z.string().min(1),
      allowPrivate: z.boolean().default(false),
      /** Goes on where a certificate does not hold; the record says so. */
      allowBadCertificate: z.boolean().optional(),
      /** Presses buttons that show more of the same ("Load more"); nothing is ever pressed otherwise. */
      loadMore: z.boolean().optional(),
      timeoutMs: z.int().min(1000).max(3_600_000).default(60_000),
      /** The most bytes of bodies, and the most requests, that are taken. */
      maxBytes: z.int().min(1).optional(),
      maxRequests: z.int().min(1).optional(),
      out: z.string().min(1).optional(),
      /** Whether the stored record is shown again and compared once it is safely kept; it is, unless this is false. */
      replay: z.boolean().optional(),
      job: uuid.optional(),
    }),
    captureReport.extend({
      items: z.array(addedItem).length(1),
      /** What a replay of the stored record found; null where it was not wanted or came to nothing. */
      replay: replayFinding.nullable(),
    }),
  ),
};
