import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../../../src/main/node/primitives.ts';
import {
  formatCountersignature,
  looksCountersigned,
  readCountersignature,
  receiptIn,
} from '../../../../src/shared/ledger/countersignature.ts';
import { hashOfWords, wordsOfHash } from '../../../../src/shared/ledger/hash-words.ts';
import { formatReceipt } from '../../../../src/shared/ledger/receipt.ts';
import { BYTE_WORDS } from '../../../../src/shared/ledger/word-list.ts';
import { sha256, timestamp } from '../../../../src/shared/model/ids.ts';
import { ben, benKey, buildLedger, opening } from './sample-ledger.ts';

const { heads } = buildLedger([...opening, { type: 'receipt.issued' }]);
const [, receipt] = heads;
if (receipt === undefined) throw new Error('the ledger has a receipt');
const time = timestamp.parse('2026-05-04T11:00:00.000Z');
const earlier = { seq: 2, hash: sha256.parse('cd'.repeat(32)) };
const witness = {
  publicKey: ben.publicKey,
  sign: (message: Uint8Array) => nacl.sign.detached(message, ben.secretKey),
};
const text = formatCountersignature(receipt, earlier, time, witness);

describe('a countersignature', () => {
  it('is read as it was written, and holds the receipt', async () => {
    expect(await readCountersignature(nodePrimitives, text)).toEqual({
      receipt,
      continues: earlier,
      time,
      countersigner: benKey,
    });
    expect(text.startsWith(formatReceipt(receipt))).toBe(true);
    expect(await receiptIn(nodePrimitives, text)).toEqual(receipt);
    expect(await receiptIn(nodePrimitives, formatReceipt(receipt))).toEqual(receipt);
    expect([looksCountersigned(text), looksCountersigned(formatReceipt(receipt))]).toEqual([true, false]);
  });

  it('survives a mail program', async () => {
    expect(await readCountersignature(nodePrimitives, text.trimEnd().replaceAll('\n', '\r\n'))).toMatchObject(
      { receipt },
    );
  });

  it('is refused when any one character is another', async () => {
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] === '0' ? '1' : '0';
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      await expect(readCountersignature(nodePrimitives, changed), `character ${at}`).rejects.toMatchObject({
        code: 'RECEIPT_UNREADABLE',
      });
    }
  });

  it('is refused when a line is missing, added or moved', async () => {
    const lines = text.trimEnd().split('\n');
    for (const [index, line] of lines.entries()) {
      for (const changed of [
        lines.toSpliced(index, 1),
        lines.toSpliced(index, 0, line),
        lines.toSpliced(index, 1).concat(line),
      ]) {
        if (changed.join('\n') === lines.join('\n')) continue;
        await expect(readCountersignature(nodePrimitives, `${changed.join('\n')}\n`)).rejects.toMatchObject({
          code: 'RECEIPT_UNREADABLE',
        });
      }
    }
  });

  it('cannot say that a receipt continues itself or a later one', async () => {
    const wrong = formatCountersignature(receipt, { ...earlier, seq: receipt.seq }, time, witness);
    await expect(readCountersignature(nodePrimitives, wrong)).rejects.toMatchObject({
      code: 'RECEIPT_UNREADABLE',
    });
  });
});

describe('the words of a hash', () => {
  it('cannot be mistaken for one another', () => {
    expect(new Set(BYTE_WORDS).size).toBe(256);
    expect(new Set(BYTE_WORDS.map((word) => word.slice(0, 3))).size).toBe(256);
    expect(BYTE_WORDS).toEqual([...BYTE_WORDS].sort());
    expect(BYTE_WORDS.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
    const close = BYTE_WORDS.flatMap((one, index) =>
      BYTE_WORDS.slice(index + 1).filter((other) => distance(one, other) < 3),
    );
    expect(close).toEqual([]);
  });

  it('are read in any case, with anything between them, shortened to three letters', () => {
    const words = wordsOfHash(nodePrimitives, receipt.hash);
    expect(words).toHaveLength(33);
    for (const typed of [
      words.join(' '),
      words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n'),
      words.map((word) => word.slice(0, 3)).join('-'),
    ]) {
      expect(hashOfWords(nodePrimitives, typed)).toBe(receipt.hash);
    }
  });

  it('show when one is missing, unknown, or in the place of another', () => {
    const words = wordsOfHash(nodePrimitives, receipt.hash);
    expect(hashOfWords(nodePrimitives, words.slice(1).join(' '))).toBeNull();
    expect(hashOfWords(nodePrimitives, words.with(3, 'holdfast').join(' '))).toBeNull();
    expect(hashOfWords(nodePrimitives, words.with(3, `${words[3]}x`).join(' '))).toBeNull();
    // One in 256 exchanged words passes the last one; of 32 tries nearly all must be noticed.
    const exchanged = words
      .slice(0, 32)
      .map((word, index) => words.with(index, word === 'acorn' ? 'adobe' : 'acorn'));
    expect(
      exchanged.filter((one) => hashOfWords(nodePrimitives, one.join(' ')) !== null).length,
    ).toBeLessThan(3);
  });
});

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, x] of a.split('').entries()) {
    const next = [i + 1];
    for (const [j, y] of b.split('').entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (x === y ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
