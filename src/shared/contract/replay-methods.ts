import { z } from 'zod';
import { itemId, uuid } from '../model/ids.ts';
import { replayFinding } from '../page/replay-finding.ts';
import { method } from './method.ts';

export const replayMethods = {
  /**
   * Shows a captured page again from its stored record alone, in a browser that reaches nothing, and compares it with what was shown. The finding is kept
   * beside the item (`derived/replay.json`, `item.derived`) and returned. NOT_A_PAGE for an item of another kind.
   */
  'page.replay': method(
    z.object({
      item: itemId,
      timeoutMs: z.int().min(1000).max(600_000).default(60_000),
      job: uuid.optional(),
    }),
    replayFinding,
  ),
  /** The latest finding that is kept beside a captured page; null where it was never replayed. */
  'page.replayed': method(z.object({ item: itemId }), z.object({ finding: replayFinding.nullable() })),
};
