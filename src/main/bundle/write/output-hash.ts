import type { Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';

/** Hashes a file while it is written, from its first byte to its last. */
export interface OutputHash {
  /** These bytes are in the file now, which has `upTo` bytes so far. Throws what the hashing of earlier ones brought to light. */
  written(bytes: Uint8Array, upTo: number): void;
  /** The SHA-256 of all `size` bytes. */
  digest(size: number): Promise<Sha256>;
  /** Lets go of the file; may be called at any time. */
  close(): Promise<void>;
}

/** Hashes the bytes as they come, on this thread. */
export function hashInPassing(primitives: Primitives): OutputHash {
  const hash = primitives.sha256();
  return {
    written: (bytes) => hash.update(bytes),
    digest: async () => hash.hex(),
    close: async () => undefined,
  };
}
