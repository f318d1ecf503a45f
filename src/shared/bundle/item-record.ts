import { z } from 'zod';
import { exhibitNumber, itemId, sha256, timestamp } from '../model/ids.ts';
import { partFault } from './names.ts';
import { DERIVED, ITEM_JSON } from './layout.ts';

export const ITEM_FORMAT = 'holdfast-item/v1';

const size = z.int().nonnegative();
const seq = z.int().positive();
const originalName = z
  .string()
  .refine((name) => partFault(name) === null && name !== ITEM_JSON && name !== DERIVED);
const derivedPath = z.string().refine((path) => {
  const parts = path.split('/');
  return parts.length > 1 && parts[0] === DERIVED && parts.every((part) => partFault(part) === null);
});

/** Something made from the original, as `item.json` lists it. `path` is relative to the exhibit's folder, `event` a seq. */
const derivedRecord = z.strictObject({
  path: derivedPath,
  kind: z.string().min(1),
  bytes: size,
  sha256,
  event: seq,
});
export type DerivedRecord = z.infer<typeof derivedRecord>;

const memberRecord = z.strictObject({ name: z.string(), bytes: size, sha256 });

/**
 * `item.json` (formats.md, Bundle): how one exhibit was acquired, its true name, its hash and what it holds.
 * `name` is the true name and `file` the safe one; an exhibit handed over only as a redacted copy has `withheld` instead of `file`.
 */
export const itemRecord = z
  .strictObject({
    format: z.literal(ITEM_FORMAT),
    id: itemId,
    exhibit: exhibitNumber,
    kind: z.string().min(1),
    name: z.string(),
    file: originalName.optional(),
    bytes: size,
    sha256,
    acquired: z.strictObject({ at: timestamp, event: seq, method: z.string() }),
    derived: z.array(derivedRecord),
    holds: z.json().optional(),
    members: z.array(memberRecord).optional(),
    withheld: z.literal(true).optional(),
  })
  .refine((item) => (item.file === undefined) === (item.withheld === true));
export type ItemRecord = z.infer<typeof itemRecord>;
