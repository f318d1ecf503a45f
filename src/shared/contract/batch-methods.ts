import { z } from 'zod';
import { batchEntry, batchSummary, setAside } from '../model/batch.ts';
import { caseId, uuid } from '../model/ids.ts';
import { method } from './method.ts';
import { pageMethods } from './page-methods.ts';

/** A list as a person gives it. A list of 5,000 long addresses fits. */
const list = z.object({
  text: z.string().max(900_000),
  /** The lines are rows of a table: commas, semicolons and tabs part their cells. */
  isTable: z.boolean().default(false),
});

/** How each page is captured: what `page.capture` takes. */
export const batchCapture = pageMethods['page.capture'].input.omit({
  case: true,
  url: true,
  out: true,
  job: true,
});

const oneBatch = z.object({ batch: uuid });

/** Most addresses of one list. */
export const MOST_ADDRESSES = 10_000;

export const batchMethods = {
  /** Reads a list without asking anybody: what would be captured, and what not and why. */
  'batch.preview': method(
    list.extend({ allowPrivate: z.boolean().default(false) }),
    z.object({
      addresses: z.array(z.object({ line: z.int(), url: z.string() })),
      setAside: z.array(setAside),
      hosts: z.int(),
    }),
  ),
  /** Keeps the list as an item of the case and begins to capture its addresses, one after another. BAD_REQUEST where it has none, or too many. */
  'batch.start': method(
    list.extend({
      case: caseId,
      name: z.string().trim().min(1).max(200),
      /** Milliseconds that no server is asked again after it was asked. */
      delayMs: z.int().min(0).max(3_600_000).default(5000),
      capture: batchCapture.default(() => batchCapture.parse({})),
      /** The language of the report. */
      language: z.enum(['en', 'fr']).default('en'),
    }),
    batchSummary,
  ),
  'batch.list': method(z.object({ case: caseId }), z.object({ batches: z.array(batchSummary) })),
  'batch.get': method(oneBatch, batchSummary),
  'batch.entries': method(oneBatch, z.object({ entries: z.array(batchEntry), setAside: z.array(setAside) })),
  /** What is being captured is finished first. */
  'batch.pause': method(oneBatch, batchSummary),
  /** Goes on with what waits. What was broken off is not touched: that is a retry. */
  'batch.resume': method(oneBatch, batchSummary),
  /** Captures addresses once more and records why; only those that failed, were broken off or cancelled, or lack something. */
  'batch.retry': method(
    z.object({
      batch: uuid,
      places: z.array(z.int().positive()).min(1).max(MOST_ADDRESSES),
      reason: z.string().trim().min(1).max(1000),
    }),
    batchSummary,
  ),
  /** Captures no more of it: what waits is left, what is being captured is stopped and nothing of it kept. The report is made. */
  'batch.cancel': method(oneBatch, batchSummary),
};
