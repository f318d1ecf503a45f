import fc from 'fast-check';
import { ChatError, type ChatInput, type ParseRun } from '../../src/main/chats/index.ts';
import { parsed, single, type Parsed } from '../unit/chats/memory-chat.ts';

/** A change to a text's bytes: some taken away at a place, others put there. */
export interface Change {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}

/** A few changes, of bytes that mean something to parsers and of any others. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(),
    cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4000)),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(
          '\n',
          '\r\n\r\n',
          '\t',
          '"',
          '{',
          '}',
          '[',
          ']',
          ',',
          ';',
          '<',
          '\\',
          '\0',
          'null',
          '1e999',
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The text's bytes, changed. */
export function changed(text: string | Uint8Array, all: readonly Change[]): Uint8Array {
  let bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (const { at, cut, put } of all) {
    const place = at % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
  }
  return bytes;
}

/** The parse, or null where the input is refused as no chat; any other failure fails the property. */
export async function parsedOrRefused(input: ChatInput, run: ParseRun = {}): Promise<Parsed | null> {
  try {
    return await parsed(input, run);
  } catch (error) {
    if (error instanceof ChatError) return null;
    throw error;
  }
}

/** The same for a text that is handed in as one file, `chunk` bytes at a time. */
export async function textParsedOrRefused(text: string, chunk: number): Promise<Parsed | null> {
  return await parsedOrRefused(single(new TextEncoder().encode(text), chunk));
}
