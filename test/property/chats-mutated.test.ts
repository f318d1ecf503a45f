import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/main/chats/index.ts';
import { expectAccountedFor } from '../unit/chats/accounting.ts';
import { parsed, single, type Parsed } from '../unit/chats/memory-chat.ts';

const folder = join(import.meta.dirname, '../../assets/samples/chats');
const samples = ['android-en.txt', 'android-ro.txt', 'iphone-ar.txt', 'iphone-en/_chat.txt'].map((name) =>
  readFileSync(join(folder, name), 'utf8'),
);

/** Pieces that mean something to the parser, to be strewn into real text. */
const pieces = fc.constantFrom(
  ...'\n|\r\n|\r|\u200e|\u200f|\u202f|\ufeff|[|]| - |: |:|<|>|/|0|9|٣|PM|\0|😊|AP '.split('|'),
  '31/02/2024, 10:00 - Ana: x\n',
  '01/13/2024, 10:00 - Ana: x\n',
  '[2024-01-01 10:00:00] Eve: \u200eimage omitted\r\n',
);

const mutation = fc.record({
  at: fc.nat(10_000),
  drop: fc.nat(40),
  insert: fc.oneof(pieces, fc.string({ maxLength: 6 })),
});

const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.array(mutation, { maxLength: 25 }))
  .map(([text, changes]) =>
    changes.reduce((all, { at, drop, insert }) => {
      const place = at % (all.length + 1);
      return all.slice(0, place) + insert + all.slice(place + drop);
    }, text),
  );

/** The parse, or null where the bytes are refused as no chat; any other failure fails the property. */
async function parsedOrRefused(bytes: Uint8Array, chunk: number): Promise<Parsed | null> {
  try {
    return await parsed(single(bytes, chunk));
  } catch (error) {
    if (error instanceof ChatError) return null;
    throw error;
  }
}

describe('changed sample chats', () => {
  it('are always fully accounted for, and nothing but a ChatError is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 5000 }), async (text, chunk) => {
        const bytes = new TextEncoder().encode(text);
        const result = await parsedOrRefused(bytes, chunk);
        if (result !== null) expectAccountedFor(bytes, result);
      }),
      { numRuns: 300 },
    );
  });

  it('give the same whatever pieces the bytes arrive in', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 300 }), async (text, chunk) => {
        const bytes = new TextEncoder().encode(text);
        expect(await parsedOrRefused(bytes, chunk)).toEqual(await parsedOrRefused(bytes, 1 << 20));
      }),
      { numRuns: 60 },
    );
  });

  it('survive any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(3000),
        async (text, noise, at) => {
          const bytes = new TextEncoder().encode(text);
          bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
          const result = await parsedOrRefused(bytes, 777);
          const lines = result?.messages.reduce((sum, message) => sum + message.source.lines, 0);
          expect(lines).toBe(result?.report.lines?.total);
        },
      ),
      { numRuns: 200 },
    );
  });
});
