import { z } from 'zod';
import { batchCapture } from '../../../shared/contract/batch-methods.ts';

/** How the addresses of a batch are to be captured, as it stands in its record. */
const wish = z.object({
  delayMs: z.int().nonnegative(),
  language: z.enum(['en', 'fr']),
  capture: batchCapture,
});
type Wish = z.infer<typeof wish>;

/** What a person wanted of a batch. */
export function wishOf(batch: { readonly wish: string }): Wish {
  return wish.parse(JSON.parse(batch.wish));
}
