import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { readCountersignature } from '../../src/shared/ledger/countersignature.ts';
import { hashOfWords, wordsOfHash } from '../../src/shared/ledger/hash-words.ts';
import { sha256 } from '../../src/shared/model/ids.ts';
import { readVectors } from './read-vectors.ts';

interface Receipts {
  readonly words: readonly { hash: string; words: string }[];
  readonly countersignatures: readonly { text: string; countersigner: string; continues: string }[];
}

const { words, countersignatures } = readVectors('holdfast-receipt.json') as Receipts;

describe('receipts as an independent program writes them', () => {
  it.each(words)('the hash $hash has these words', ({ hash, words: expected }) => {
    expect(wordsOfHash(nodePrimitives, sha256.parse(hash)).join(' ')).toBe(expected);
    expect(hashOfWords(nodePrimitives, expected)).toBe(hash);
  });

  it.each(countersignatures)('a countersignature that continues $continues is read', async (given) => {
    const read = await readCountersignature(nodePrimitives, given.text);
    expect(read.countersigner).toBe(given.countersigner);
    const continues = read.continues === null ? 'none' : `${read.continues.seq} ${read.continues.hash}`;
    expect(continues).toBe(given.continues);
    expect(read.receipt.seq).toBe(6);
  });
});
