import { z } from 'zod';
import { method } from './method.ts';

export const screenMethods = {
  /** The screens and windows that can be shown, each with a small PNG in base64; null where the browser itself asks the person. Nothing of it is kept. */
  'screen.sources': method(
    z.object({}),
    z.object({
      sources: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            kind: z.enum(['screen', 'window']),
            thumbnail: z.string(),
          }),
        )
        .nullable(),
    }),
  ),
  /** Says which one the window may show when it asks next; once, and within half a minute. NOT_AVAILABLE where the browser asks. */
  'screen.choose': method(z.object({ id: z.string().min(1).max(200) }), z.object({})),
};
