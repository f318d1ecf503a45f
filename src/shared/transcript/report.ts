import { z } from 'zod';
import { csvColumns } from './csv.ts';

export const dateOrderValue = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrderValue = z.infer<typeof dateOrderValue>;

const count = z.int().nonnegative();
const records = z.object({ total: count, message: count, system: count, call: count, unknown: count });

/** One conversation of an export. */
export const conversation = z.object({
  /** Unique within the report; what a person chooses it by. */
  id: z.string(),
  /** As the export names it. */
  title: z.string().nullable(),
  kind: z.enum(['direct', 'group', 'channel', 'unknown']),
  /** The member that holds it, or the first of them. */
  member: z.string().nullable(),
  /** False where the person left it out: then its records are counted here and nowhere else. */
  taken: z.boolean(),
  records,
  unparsed: count,
  declared: count.nullable(),
  /** Everyone whom the export lists as taking part, also those who wrote nothing; left out where it has no such list. */
  members: z.array(z.string()).optional(),
});
export type Conversation = z.infer<typeof conversation>;

/**
 * What became of every line or record of a chat export (`derived/import-report.json`, and the summary `parse` prints).
 * `records` adds up to its total, and so does `lines` where the format is made of lines.
 */
export const importReport = z.object({
  format: z.string(),
  records,
  /** Records of formats that are not made of lines which could not be understood; they stand in the transcript as `unparsed`. */
  unparsed: count,
  /** In the order of the export; empty where a format knows of one only and has no name for it. */
  conversations: z.array(conversation),
  lines: z
    .object({ total: count, header: count, continuation: count, preamble: count, unparsed: count })
    .nullable(),
  /** The number of messages that the file itself states. */
  declared: count.nullable(),
  participants: z.array(z.object({ name: z.string(), messages: count })),
  first: z.string().nullable(),
  last: z.string().nullable(),
  dateOrder: z
    .object({
      value: dateOrderValue,
      confidence: z.enum(['proved', 'assumed', 'given']),
      /** Lines that prove it, or where nothing does the first ones that leave it open; dates as written. */
      examples: z.array(z.object({ line: z.int().positive(), written: z.string() })).optional(),
    })
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
  /** The conversations to take, by their ids in an earlier report; all of them where this is left out. */
  conversations: z.array(z.string()).optional(),
  /** Which column of a table is what; only tables are then read. */
  columns: csvColumns.optional(),
});
export type ParseOptions = z.infer<typeof parseOptions>;
