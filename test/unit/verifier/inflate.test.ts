import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeZipTools } from '../../../src/main/bundle/sources/zip-tools.ts';
import { EntryError } from '../../../src/shared/bundle/file-source.ts';
import { inflateRaw } from '../../../src/shared/browser/inflate.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

type Inflate = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
const onNode: Inflate = (packed) => nodeZipTools.inflateRaw(packed);

/** What an inflater makes of packed bytes: all of the content, or why not. */
async function outcome(inflate: Inflate, packed: Uint8Array, size = 997): Promise<string> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of inflate(inPieces(packed, size))) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    return `${error.code}: ${error.message}`;
  }
  return Buffer.concat(pieces).toString('base64');
}

/** Content that packs into every kind of block: repetition near and far, runs, letters, noise. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 5000 })).map(([byte, length]) => {
        return new Uint8Array(length).fill(byte);
      }),
      fc.constant(new TextEncoder().encode('20/11/26, 10:00 - A: where are you\n')),
      fc.nat(255).map((seed) => Uint8Array.from({ length: 40_000 }, (_, at) => (at * at * seed) >>> 7)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => new Uint8Array(Buffer.concat(pieces)));

const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FILTERED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
  ),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

describe('inflating in a browser', () => {
  it('restores whatever zlib packed, in any way, fed in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(content, settings, fc.integer({ min: 1, max: 70_000 }), async (bytes, how, size) => {
        const packed = deflateRawSync(bytes, how);
        expect(await outcome(inflateRaw, packed, size)).toBe(Buffer.from(bytes).toString('base64'));
      }),
      { numRuns: 150 },
    );
  });

  it('accepts and refuses exactly what zlib does when packed bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        content.filter(({ length }) => length > 0),
        settings,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 }),
        async (bytes, how, changes) => {
          const packed = new Uint8Array(deflateRawSync(bytes, how));
          for (const [place, mask] of changes) {
            const at = place % Math.min(packed.length, 200);
            packed[at] = (packed[at] ?? 0) ^ mask;
          }
          expect(await outcome(inflateRaw, packed)).toBe(await outcome(onNode, packed));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('judges any short bytes as zlib does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (packed) => {
        expect(await outcome(inflateRaw, packed)).toBe(await outcome(onNode, packed));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a stream that is cut off, at every place', async () => {
    const packed = deflateRawSync(Buffer.from('where are you? where are you? '.repeat(30)));
    for (let length = 0; length < packed.length; length += 1) {
      const result = await outcome(inflateRaw, packed.subarray(0, length));
      expect(result).toBe('AMBIGUOUS_ZIP: The packed bytes of an entry are damaged.');
    }
  });

  it('refuses even one byte behind the stream, wherever the pieces are divided', async () => {
    const packed = deflateRawSync(Buffer.from('hello hello hello'));
    const followed = Buffer.concat([packed, Buffer.alloc(1)]);
    for (let size = 1; size <= followed.length; size += 1) {
      const result = await outcome(inflateRaw, followed, size);
      expect(result).toBe('AMBIGUOUS_ZIP: There are bytes behind the packed content of an entry.');
    }
  });

  it('hands content on while it comes, in pieces that stay small whatever is packed', async () => {
    const packed = deflateRawSync(new Uint8Array(64 * 1024 * 1024));
    let given = 0;
    let bytes = 0;
    let largest = 0;
    let givenAtFirst: number | null = null;
    async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const piece of inPieces(packed, 4096)) {
        given += piece.length;
        yield piece;
      }
    }
    for await (const piece of inflateRaw(counted())) {
      bytes += piece.length;
      largest = Math.max(largest, piece.length);
      givenAtFirst ??= given;
    }
    expect(givenAtFirst).toBeLessThan(packed.length / 2);
    expect(bytes).toBe(64 * 1024 * 1024);
    expect(largest).toBeLessThanOrEqual(128 * 1024);
  });

  it('hands on the failure of its source', async () => {
    const broken: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new RangeError('gone')) }),
    };
    await expect(inflateRaw(broken).next()).rejects.toThrow('gone');
  });

  it('gives everything that came before the damage, so that a file behind it is still compared', async () => {
    const bytes = Buffer.from('a whole file');
    const packed = Buffer.concat([deflateRawSync(bytes), Buffer.from('tail')]);
    const pieces: Uint8Array[] = [];
    const read = async (): Promise<void> => {
      for await (const piece of inflateRaw(inPieces(packed, 7))) pieces.push(piece);
    };
    await expect(read()).rejects.toThrow(EntryError);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    expect(inflateRawSync(packed).equals(bytes)).toBe(true);
  });
});
