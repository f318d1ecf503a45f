import { z } from 'zod';
import { itemId, sha256, uuid } from '../model/ids.ts';
import { method } from './method.ts';

export const printMethods = {
  /**
   * Makes a form of a transcript for people or for other tools, keeps it beside the item (`item.derived`), and with `out` also writes it there, which is
   * recorded like every copy. `html` is a page to print, `pdf` the same printed by
   * a browser of this machine, `rsmf` a file for e-discovery tools
   * (Relativity Short Message Format 2.0).
   */
  'transcript.print': method(
    z.object({
      item: itemId,
      form: z.enum(['html', 'pdf', 'rsmf']),
      language: z.enum(['en', 'fr']).default('en'),
      /** The first and last entry; all of them when left out. */
      from: z.int().positive().optional(),
      to: z.int().positive().optional(),
      out: z.string().min(1).optional(),
      job: uuid.optional(),
    }),
    z.object({ path: z.string(), bytes: z.int(), sha256, written: z.string().nullable() }),
  ),
};
