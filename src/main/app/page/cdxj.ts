import { z } from 'zod';
import { sha256, type Sha256 } from '../../../shared/model/ids.ts';

/** One answer of the archive, as the index states it (CDXJ 0.1.0). */
export interface Stored {
  readonly url: string;
  readonly mime: string;
  readonly status: number | null;
  /** What it was asked with; indexes leave GET out. */
  readonly method: string;
  /** SHA-256 of the stored body. */
  readonly payload: Sha256 | null;
  readonly offset: number;
  readonly length: number;
  readonly digest: Sha256 | null;
}

const number = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
const hash = z
  .string()
  .transform((text) => sha256.safeParse(text.replace(/^sha256:/, '')).data ?? null)
  .catch(null);
const about = z.object({
  url: z.string(),
  mime: z.string().catch(''),
  status: number.nullable().catch(null),
  method: z.string().catch('GET'),
  digest: hash,
  offset: number,
  length: number,
  recordDigest: hash,
});

/** The answers of an archive in the order in which they were written. Lines that are none are passed over. */
export function readIndex(text: string): readonly Stored[] {
  const found: Stored[] = [];
  for (const line of text.split('\n')) {
    const open = line.indexOf('{');
    if (open < 0) continue;
    const parsed = about.safeParse(jsonOf(line.slice(open))).data;
    if (parsed === undefined) continue;
    const { digest: payload, recordDigest: digest, ...rest } = parsed;
    found.push({ ...rest, payload, digest });
  }
  return found.sort((left, right) => left.offset - right.offset);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
