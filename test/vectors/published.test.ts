import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';
import { checkSignature } from '../../src/shared/ledger/ed25519.ts';
import { createMerkleTree } from '../../src/shared/ledger/merkle.ts';
import { bytesOf, readVectors } from './read-vectors.ts';

interface Rfc8785 {
  readonly documents: readonly { name: string; input: string; canonical: string; utf8: string }[];
  readonly numbers: readonly { bits: string; canonical: string | null }[];
}
interface Rfc8032 {
  readonly cases: readonly {
    name: string;
    secret: string;
    public: string;
    message: string;
    signature: string;
  }[];
}
interface Rfc9162 {
  readonly leaves: readonly string[];
  readonly roots: readonly string[];
}

describe('RFC 8785', () => {
  const vectors = readVectors('rfc8785.json') as Rfc8785;

  it.each(vectors.documents)('writes the example of $name', ({ input, canonical, utf8 }) => {
    const text = canonicalize(JSON.parse(input));
    expect(text).toBe(canonical);
    expect(Buffer.from(text, 'utf8').toString('hex')).toBe(utf8);
  });

  const doubles = vectors.numbers.map(({ bits, canonical }) => ({
    bits,
    canonical,
    number: Buffer.from(bits, 'hex').readDoubleBE(),
  }));

  it.each(doubles.filter(({ canonical }) => canonical !== null))(
    'writes the double $bits as $canonical',
    ({ number, canonical }) => {
      expect(canonicalize([number])).toBe(`[${canonical}]`);
    },
  );

  it.each(doubles.filter(({ canonical }) => canonical === null))('refuses the double $bits', ({ number }) => {
    expect(() => canonicalize(number)).toThrow(expect.objectContaining({ code: 'NOT_CANONICAL' }));
  });
});

describe('RFC 8032', () => {
  it.each((readVectors('rfc8032.json') as Rfc8032).cases)('signs and verifies $name', async (vector) => {
    const keys = nacl.sign.keyPair.fromSeed(bytesOf(vector.secret));
    const message = bytesOf(vector.message);
    const signature = bytesOf(vector.signature);
    expect(Buffer.from(keys.publicKey).toString('hex')).toBe(vector.public);
    expect(Buffer.from(nacl.sign.detached(message, keys.secretKey)).toString('hex')).toBe(vector.signature);
    expect(await checkSignature(nodePrimitives, keys.publicKey, signature, message)).toBe('ok');
    const longer = Uint8Array.of(...message, 0);
    expect(await checkSignature(nodePrimitives, keys.publicKey, signature, longer)).toBe('BAD_SIGNATURE');
  });
});

describe('RFC 9162', () => {
  const { leaves, roots } = readVectors('rfc9162.json') as Rfc9162;

  it.each(roots.map((root, size) => ({ root, size })))(
    'has the tree head of $size leaves',
    ({ root, size }) => {
      const tree = createMerkleTree(nodePrimitives);
      for (const leaf of leaves.slice(0, size))
        tree.add(nodePrimitives.sha256Bytes(Uint8Array.of(0), bytesOf(leaf)));
      expect(tree.root()).toBe(root);
      expect(tree.count()).toBe(size);
    },
  );
});
