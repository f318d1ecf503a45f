import { z } from 'zod';
import { itemId, uuid } from '../model/ids.ts';
import { bundleCapture } from '../page/bundle-captures.ts';
import { pageComparison } from '../page/compare.ts';
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
  /** Two captured pages of the vault, set side by side field by field. NOT_A_PAGE where one is none, or cannot be read. */
  'page.compare': method(z.object({ a: itemId, b: itemId }), pageComparison),
  /**
   * The captured pages of a bundle on disk, as far as they can be compared; needs no vault and verifies nothing. NOT_A_BUNDLE, and IDENTITY_REFUSED for an
   * encrypted one that `identity` (the text of an age identity file) does not open.
   */
  'bundle.captures': method(
    z.object({ path: z.string().min(1), identity: z.string().optional() }),
    z.object({ captures: z.array(bundleCapture) }),
  ),
};
