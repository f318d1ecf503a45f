import { z } from 'zod';
import { itemId } from '../model/ids.ts';
import { csvColumns } from '../transcript/csv.ts';
import { method } from './method.ts';

/** What the beginning of a table shows, so that a person can say which column is what. */
export const csvTable = z.object({
  /** The member of the container, or null where the item itself is the table. */
  member: z.string().nullable(),
  delimiter: z.string(),
  /** The cells of the first row, whether they are names or not. */
  header: z.array(z.string()),
  /** The rows after it, a few of them. */
  rows: z.array(z.array(z.string())),
  /** The same for all tables with the same delimiter and first row: what columns are remembered by. */
  layout: z.string(),
  /** As a person said for such a table before; null where nobody did. */
  remembered: csvColumns.nullable(),
  /** As the names in the first row suggest; null where they do not. */
  guess: csvColumns.nullable(),
});

export const csvMethods = {
  /** The tables in an item. `item.reparse` with `columns` reads them, and remembers the columns for the next table of the same layout. */
  'csv.layout': method(z.object({ item: itemId }), z.object({ tables: z.array(csvTable).max(100) })),
};
