import { z } from 'zod';
import { caseId, exhibitNumber, itemId } from '../model/ids.ts';
import { method } from './method.ts';

const day = z.iso.date();

/** A place in a captured page: the line of its text, the number of a link, or the position of an identifier in `page.identifiers`. */
export const pagePlace = z.object({ view: z.enum(['text', 'links', 'identifiers']), at: z.int().positive() });
export type PagePlace = z.infer<typeof pagePlace>;

/** A place that a search found: an entry of a transcript, a place in a captured page, or the item itself by its name, a note or a tag. */
export const searchHit = z.object({
  item: itemId,
  exhibit: exhibitNumber,
  /** The position of the entry; left out where the item itself was found. */
  message: z.int().optional(),
  /** Where it stands in a captured page. */
  page: pagePlace.optional(),
  sender: z.string().nullable().optional(),
  day: day.nullable().optional(),
  snippet: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchMethods = {
  /**
   * Looks through a case and records that it was done. Every word must occur, each may be the beginning of a longer one; words between quotation
   * marks stand together as written.
   */
  'search.run': method(
    z.object({
      case: caseId,
      query: z.string().trim().min(1).max(200),
      limit: z.int().min(1).max(500).default(100),
      sender: z.string().optional(),
      /** First and last day, both included. */
      from: day.optional(),
      to: day.optional(),
      items: z.array(itemId).optional(),
    }),
    z.object({
      total: z.int(),
      hits: z.array(searchHit),
      /** Pages whose record cannot be read, so that nothing in them was looked for; left out where there are none. */
      unread: z.array(itemId).optional(),
    }),
  ),
};
