import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpool } from '../../../../src/main/capture/blob.ts';
import { createFinder } from '../../../../src/main/capture/secrets/finder.ts';
import { withholding } from '../../../../src/main/capture/secrets/withhold.ts';

const word = fc
  .array(fc.constantFrom('a', 'b', '='), { minLength: 4, maxLength: 7 })
  .map((all) => all.join(''));
const salt = Buffer.alloc(32, 7);

describe('looking for many patterns at once', () => {
  it('finds the first place, and there the longest pattern, as a search one by one does', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.array(word, { maxLength: 12 }), (patterns, text) => {
        const bytes = Buffer.from(text.join('-'));
        const found = createFinder(patterns.map((one) => [Buffer.from(one), one] as const)).next(bytes, 0);
        const places = patterns.map((one) => bytes.indexOf(one)).filter((at) => at >= 0);
        const at = Math.min(...places);
        const longest = Math.max(
          ...patterns.filter((one) => bytes.indexOf(one) === at).map(({ length }) => length),
        );
        expect(found === null ? null : [found.at, found.length]).toEqual(
          places.length === 0 ? null : [at, longest],
        );
      }),
    );
  });

  it('finds a secret over the border of two pieces of a body, wherever the border is', async () => {
    const secret = 'border-secret-1';
    const hide = withholding({ values: [secret], sure: [] }, salt);
    const bytes = Buffer.from(`before ${secret} after`);
    for (let at = 0; at <= bytes.length; at++) {
      const blob = {
        bytes: bytes.length,
        sha256: (await createSpool('').of(bytes)).sha256,
        read: () => pieces(bytes, at),
      };
      expect(await hide.isIn(blob)).toBe(true);
    }
    const single = {
      bytes: bytes.length,
      sha256: (await createSpool('').of(bytes)).sha256,
      read: () => singly(bytes),
    };
    expect(await hide.isIn(single)).toBe(true);
  });

  it('goes through 64 MiB with a thousand secrets in seconds', async () => {
    const values = Array.from(
      { length: 1000 },
      (_one, index) => `session-${String(index)}-${String(index * 7919)}`,
    );
    const hide = withholding({ values, sure: [] }, salt);
    const chunk = Buffer.alloc(1 << 20, 'nothing of interest stands in these words, session-x- neither; ');
    async function* read() {
      for (let index = 0; index < 64; index++) yield chunk;
    }
    const start = performance.now();
    const blob = { bytes: 64 << 20, sha256: (await createSpool('').of('')).sha256, read };
    expect(await hide.isIn(blob)).toBe(false);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});

async function* pieces(bytes: Buffer, at: number) {
  yield bytes.subarray(0, at);
  yield bytes.subarray(at);
}

async function* singly(bytes: Buffer) {
  for (const byte of bytes) yield Buffer.from([byte]);
}
