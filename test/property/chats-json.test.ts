import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonPath, JsonPiece } from '../../src/main/chats/json/piece.ts';
import { JsonScanner } from '../../src/main/chats/json/scanner.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function messagesOf(path: JsonPath) {
  if (path.length === 0 || (path.length === 1 && path[0] === 'messages')) return 'enter';
  return path[0] === 'messages' ? 'take' : 'skip';
}

function scan(bytes: Uint8Array, size: number) {
  const scanner = new JsonScanner(messagesOf, 1_000_000, 0);
  const pieces: JsonPiece[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(...scanner.push(bytes.slice(at, at + size)));
  const last = scanner.end();
  return { pieces: last === null ? pieces : [...pieces, last], broken: scanner.broken };
}

const records = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 6 });
const others = fc.dictionary(
  fc.string().filter((key) => key !== 'messages' && key !== '__proto__'),
  fc.jsonValue(),
);

test('every record is cut out of JSON where it stands, wherever the bytes are parted', () => {
  fc.assert(
    fc.property(records, others, fc.nat(4), fc.integer({ min: 1, max: 9 }), (messages, rest, space, size) => {
      const text = JSON.stringify({ ...rest, messages, last: 1 }, null, space);
      const bytes = encoder.encode(text);
      const { pieces, broken } = scan(bytes, size);
      expect(broken).toBeNull();
      const values: unknown[] = pieces.map((piece) => JSON.parse(decoder.decode(piece.bytes)));
      expect(values).toEqual(JSON.parse(JSON.stringify(messages)));
      for (const [index, { path, start, end, line, lines, bytes: own, whole }] of pieces.entries()) {
        expect([path, whole]).toEqual([['messages', index], true]);
        expect(bytes.slice(start, end)).toEqual(own);
        expect(line).toBe(decoder.decode(bytes.slice(0, start)).split('\n').length);
        expect(lines).toBe(decoder.decode(own).split('\n').length);
      }
    }),
  );
});

test('a file cut off anywhere gives the whole records before the cut, and is called broken', () => {
  fc.assert(
    fc.property(records, fc.nat(), (messages, where) => {
      const bytes = encoder.encode(JSON.stringify({ messages }));
      const { pieces, broken } = scan(bytes.slice(0, where % bytes.length), 5);
      expect(broken).not.toBeNull();
      const values: unknown[] = pieces.flatMap((piece) =>
        piece.whole ? [JSON.parse(decoder.decode(piece.bytes))] : [],
      );
      expect(values).toEqual((JSON.parse(JSON.stringify(messages)) as unknown[]).slice(0, values.length));
      expect(pieces.slice(0, -1).every(({ whole }) => whole)).toBe(true);
    }),
  );
});
