import { z } from 'zod';

/** What a check comes down to. */
export const verdict = z.enum(['intact', 'altered', 'unproven']);
export type Verdict = z.infer<typeof verdict>;
