import type { Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { toHex } from './hex.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of one message: SHA-256(0x00 || salt || canonical message). The salt keeps short messages from being guessed. */
export function saltedLeaf(primitives: Primitives, salt: Uint8Array, canonicalMessage: string): Uint8Array {
  return primitives.sha256Bytes(LEAF, salt, canonicalMessage);
}

/** A Merkle tree in the making; holds one hash for each level only. */
export interface MerkleTree {
  /** Takes the next leaf's hash: 32 bytes, already with the leaf's prefix. */
  add(leaf: Uint8Array): void;
  /** How many leaves there are. */
  count(): number;
  /** The root of the leaves so far, RFC 9162 section 2.1.1. More may follow. */
  root(): Sha256;
}

/** A tree without leaves; its root is the SHA-256 of nothing. */
export function createMerkleTree(primitives: Primitives): MerkleTree {
  /** Roots of the complete subtrees, largest first: one for each bit that is set in `size`. */
  const peaks: Uint8Array[] = [];
  let size = 0;

  function join(left: Uint8Array, right: Uint8Array): Uint8Array {
    return primitives.sha256Bytes(NODE, left, right);
  }

  return {
    add(leaf) {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        const left = peaks.pop();
        if (left !== undefined) node = join(left, node);
      }
      peaks.push(node);
      size += 1;
    },
    count: () => size,
    root() {
      if (peaks.length === 0) return primitives.sha256Of('');
      return toHex(peaks.reduceRight((right, left) => join(left, right))) as Sha256;
    },
  };
}
