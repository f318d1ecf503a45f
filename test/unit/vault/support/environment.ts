import { randomBytes, randomUUID } from 'node:crypto';
import { nodeFiles } from '../../../../src/main/node/durable.ts';
import type { VaultEnvironment } from '../../../../src/main/vault/index.ts';

export const PASSPHRASE = 'four plain words here';

/** An environment like the program's own, with the given parts replaced. */
export function environment(parts: Partial<VaultEnvironment> = {}): VaultEnvironment {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    clock: () => ({ source: 'none' }),
    random: (bytes) => randomBytes(bytes),
    boot: randomUUID(),
    tool: { name: 'holdfast', version: '0.0.0' },
    files: nodeFiles,
    ...parts,
  };
}
