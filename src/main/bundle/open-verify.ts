import { verifyBundle, type VerifyOptions } from '../../shared/bundle/verify.ts';
import type { VerificationReport } from '../../shared/model/verdict.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { openBundle } from './open.ts';

export type VerifyAtOptions = Omit<VerifyOptions, 'primitives' | 'verifyTimestamp'>;

/** Opens the bundle at a path, verifies it and closes it again. Rejects as `openBundle` and `verifyBundle` do. */
export async function verifyBundleAt(path: string, options: VerifyAtOptions): Promise<VerificationReport> {
  const source = await openBundle(path);
  try {
    return await verifyBundle(source, { ...options, primitives: nodePrimitives });
  } finally {
    await source.close();
  }
}
