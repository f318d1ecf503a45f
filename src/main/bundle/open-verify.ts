import { verifyBundle, type VerifyOptions } from '../../shared/bundle/verify.ts';
import type { VerificationReport } from '../../shared/model/verdict.ts';
import { createTimestampVerifier } from '../../shared/timestamp/verify-timestamp.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { openBundle } from './open.ts';

export interface VerifyAtOptions extends Omit<VerifyOptions, 'primitives' | 'verifyTimestamp'> {
  /** The root certificates of time stamping authorities that the person trusts, as PEM text. */
  readonly tsaRoots?: readonly string[] | undefined;
  /** The text of an age identity file, for an encrypted bundle. */
  readonly identity?: string | undefined;
}

/** Opens the bundle at a path, verifies it and closes it again. Rejects as `openBundle` and `verifyBundle` do. */
export async function verifyBundleAt(path: string, options: VerifyAtOptions): Promise<VerificationReport> {
  const source = await openBundle(path, options.identity);
  try {
    const verifyTimestamp = createTimestampVerifier({
      crypto: globalThis.crypto,
      roots: options.tsaRoots ?? [],
    });
    return await verifyBundle(source, { ...options, primitives: nodePrimitives, verifyTimestamp });
  } finally {
    await source.close();
  }
}
