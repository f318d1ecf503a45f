import { z } from 'zod';

/** A column by its place, from 0, or by its name in the header. */
const column = z.union([z.int().nonnegative().max(10_000), z.string().min(1).max(500)]);

/** Which column of a table is what, as a person says. */
export const csvColumns = z.strictObject({
  /** One column, or a date and a time that stand apart. */
  time: z.union([column, z.array(column).min(1).max(3)]),
  /**
   * How times are written: `iso` (ISO 8601), `unix` (seconds since 1970), `unix-ms`, or a pattern of `YYYY YY MM M DD D HH H hh h mm ss SSS A Z` with the
   * signs between them. Left out: what is written tells.
   */
  timeFormat: z.string().min(1).max(60).optional(),
  sender: column.optional(),
  body: column,
  recipient: column.optional(),
  /** `in`/`out`, `received`/`sent` and the like. */
  direction: column.optional(),
  /** Rows with the same words here are one conversation. */
  conversation: column.optional(),
  /** The name of a file beside the table. */
  attachment: column.optional(),
  /** Whether the first row names the columns. */
  header: z.boolean().default(true),
  delimiter: z.string().length(1).default(','),
});
export type CsvColumns = z.infer<typeof csvColumns>;
