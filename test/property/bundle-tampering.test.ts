import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VerifyError } from '../../src/shared/bundle/file-source.ts';
import type { FindingCode } from '../../src/shared/model/verdict.ts';
import { buildBundle, sealerKeys, text, type Files } from '../tamper/build-bundle.ts';
import { buildZip } from '../tamper/build-zip.ts';
import { secondVerifier } from '../tamper/second-verifier.ts';
import { buildTinyBundle } from '../tamper/tiny-bundle.ts';
import { codesOf, verifyFiles, verifyWithOurs, zipParts } from '../tamper/verify-test-bundle.ts';

/** What a changed archive comes to: its verdict and codes, or that there is no bundle in it any more. */
async function outcomeOf(
  zip: Uint8Array,
): Promise<{ readonly verdict: string; readonly codes: readonly FindingCode[] }> {
  try {
    const report = await verifyWithOurs(zip);
    return { verdict: report.verdict, codes: codesOf(report) };
  } catch (error) {
    if (error instanceof VerifyError) return { verdict: error.code, codes: [] };
    throw error;
  }
}
function flipped(zip: Uint8Array, at: number, mask: number): Uint8Array {
  const changed = Uint8Array.from(zip);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}
/** Unnoticed is only an intact verdict without a word: what is about the packing alone is told as REPACKED_ZIP. */
const isUnnoticed = ({ verdict, codes }: Awaited<ReturnType<typeof outcomeOf>>): boolean =>
  verdict === 'intact' && codes.length === 0;

test('no single byte of a small bundle can change unnoticed', { timeout: 240_000 }, async () => {
  const zip = buildZip(zipParts(buildTinyBundle().files));
  expect(isUnnoticed(await outcomeOf(zip))).toBe(true);
  const unnoticed: number[] = [];
  const repacked: number[] = [];
  for (let at = 0; at < zip.length; at += 1) {
    const outcome = await outcomeOf(flipped(zip, at, 1 << (at % 8)));
    if (isUnnoticed(outcome)) unnoticed.push(at);
    else if (outcome.verdict === 'intact') repacked.push(at);
  }
  expect(unnoticed).toEqual([]);
  // Version and attributes of each entry: 10 bytes in the directory and 2 in its own header.
  expect(repacked.length).toBeLessThanOrEqual(12 * zipParts(buildTinyBundle().files).length);
});

test('no byte of a larger bundle can change unnoticed', { timeout: 120_000 }, async () => {
  const zip = buildZip(zipParts(buildBundle().files));
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      expect(isUnnoticed(await outcomeOf(flipped(zip, at, mask)))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test.skipIf(secondVerifier() === null)(
  'verify.py comes to the same verdict whatever byte is changed',
  { timeout: 120_000 },
  async () => {
    const zip = buildZip(zipParts(buildBundle().files), { zip64: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = flipped(zip, at, mask);
        const second = await secondVerifier()?.(changed, { trust: [sealerKeys.fingerprint] });
        expect(second?.verdict).toBe((await outcomeOf(changed)).verdict);
      }),
      { numRuns: 100 },
    );
  },
);

test(
  'a bundle that is cut anywhere, or grows at its end, is never intact',
  { timeout: 120_000 },
  async () => {
    const zip = buildZip(zipParts(buildTinyBundle().files));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(zip.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, more) => {
          expect((await outcomeOf(zip.subarray(0, at))).verdict).not.toBe('intact');
          expect((await outcomeOf(Buffer.concat([zip, more]))).verdict).not.toBe('intact');
        },
      ),
      { numRuns: 100 },
    );
  },
);

test('bytes at random are never a crash, and never intact', async () => {
  const end = Buffer.from('504b0506000000000100010030000000', 'hex');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(0xffff), async (bytes, start) => {
      const tail = Buffer.alloc(6);
      tail.writeUInt16LE(start, 0);
      expect((await outcomeOf(Buffer.concat([bytes, end, tail]))).verdict).not.toBe('intact');
    }),
    { numRuns: 300 },
  );
});

/** One way to change which files there are. */
type Change = (files: Files, picks: readonly [string, string]) => void;
const swap: Change = (files, [a, b]) => {
  const [first, second] = [files.get(a), files.get(b)];
  if (first === undefined || second === undefined || Buffer.compare(first, second) === 0)
    files.set('added.txt', text('x'));
  else files.set(a, second).set(b, first);
};
const changes: readonly (readonly [title: string, change: Change])[] = [
  ['left out', (files, [path]) => files.delete(path)],
  ['emptied', (files, [path]) => files.set(path, new Uint8Array())],
  ['doubled under another name', (files, [path]) => files.set(`${path}.txt`, files.get(path) ?? text(''))],
  [
    'renamed',
    (files, [path]) => {
      files.set(path.replace(/.$/, 'q'), files.get(path) ?? text(''));
      files.delete(path);
    },
  ],
  ['exchanged for another', swap],
];

test.each(changes)(
  'a bundle with any file %s is never intact',
  { timeout: 120_000 },
  async (_title, change) => {
    const paths = [...buildTinyBundle().files.keys()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...paths), async (a, b) => {
        const { files } = buildTinyBundle();
        change(files, [a, b]);
        expect((await verifyFiles(files)).verdict).toBe('altered');
      }),
      { numRuns: 25 },
    );
  },
);

test('the order of the entries is told and changes nothing', async () => {
  const parts = zipParts(buildTinyBundle().files);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: parts.length }), async (shuffled) => {
      const isSorted = shuffled.every((part, index) => part === parts[index]);
      expect(await outcomeOf(buildZip(shuffled))).toEqual({
        verdict: 'intact',
        codes: isSorted ? [] : ['REPACKED_ZIP'],
      });
    }),
    { numRuns: 20 },
  );
});
