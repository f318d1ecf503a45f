import { z } from 'zod';

export const dateOrderValue = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrderValue = z.infer<typeof dateOrderValue>;

const count = z.int().nonnegative();

/**
 * What became of every line or record of a chat export (`derived/import-report.json`, and the summary `parse` prints).
 * `records` adds up to its total, and so does `lines` where the format is made of lines.
 */
export const importReport = z.object({
  format: z.string(),
  records: z.object({ total: count, message: count, system: count, call: count, unknown: count }),
  lines: z
    .object({ total: count, header: count, continuation: count, preamble: count, unparsed: count })
    .nullable(),
  /** The number of messages that the file itself states. */
  declared: count.nullable(),
  participants: z.array(z.object({ name: z.string(), messages: count })),
  first: z.string().nullable(),
  last: z.string().nullable(),
  dateOrder: z
    .object({ value: dateOrderValue, confidence: z.enum(['proved', 'assumed', 'given']) })
    .nullable(),
  attachments: z.object({ present: count, omitted: count, missing: count }),
  warnings: z.array(z.object({ code: z.string(), at: z.string(), message: z.string() })),
  /** What this kind of export is known to leave out. */
  omissions: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReport>;

/** What a person tells the parser where the file itself proves nothing. */
export const parseOptions = z.object({
  dateOrder: dateOrderValue.optional(),
  /** An IANA name, e.g. `Europe/Bucharest`. */
  timeZone: z.string().optional(),
});
export type ParseOptions = z.infer<typeof parseOptions>;
