import fc from 'fast-check';
import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { dayWords, wallClockWords } from '../../../../../src/renderer/features/transcript/day-words.ts';
import { piecesOf } from '../../../../../src/renderer/features/transcript/find-marks.ts';
import { hexLines } from '../../../../../src/renderer/features/transcript/hex-lines.ts';
import {
  defaultOnTheEnd,
  SENDER_COLOURS,
  senderLooks,
} from '../../../../../src/renderer/features/transcript/senders.ts';

const intl = createIntl({ locale: 'en-GB', timeZone: 'Pacific/Kiritimati' });

describe('the time of a message', () => {
  test('is shown as written: this computer’s time zone moves neither day nor hour', () => {
    expect(dayWords(intl, '2024-03-23')).toMatch(/^Saturday,? 23 March 2024$/u);
    expect(wallClockWords(intl, '2024-03-23T23:59')).toBe('23 Mar 2024, 23:59');
  });

  test('has seconds only where they were written', () => {
    expect(wallClockWords(intl, '2024-03-23T08:05:09')).toBe('23 Mar 2024, 08:05:09');
    expect(wallClockWords(intl, '2024-03-23')).toBe('23 Mar 2024');
  });

  test('that is no such time has no words', () => {
    expect(wallClockWords(intl, 'yesterday')).toBeNull();
  });
});

describe('marking what was searched for', () => {
  test('marks every word, whatever its case, and nothing else', () => {
    const found = piecesOf('Bring your PASSPORT, passports too', 'passport bring').filter(
      (piece) => piece.found,
    );
    expect(found.map(({ text }) => text)).toEqual(['Bring', 'PASSPORT', 'passport']);
  });

  test('takes signs literally', () => {
    expect(piecesOf('a.c abc', 'a.c').filter(({ found }) => found)).toHaveLength(1);
    expect(piecesOf('what (now)?', '(now)?').filter(({ found }) => found)).toHaveLength(1);
  });

  test('loses nothing: the pieces joined again are the text, each at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const pieces = piecesOf(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.at)).toBe(true);
      }),
    );
  });
});

describe('the bytes of a message', () => {
  test('stand sixteen to a line, each line with its place in the file', () => {
    expect(hexLines('48656c6c6f20c3a9'.repeat(2) + '0a', 422)).toEqual([
      {
        offset: '000001a6',
        pairs: '48 65 6c 6c 6f 20 c3 a9 48 65 6c 6c 6f 20 c3 a9',
        ascii: 'Hello ··Hello ··',
      },
      { offset: '000001b6', pairs: '0a', ascii: '·' },
    ]);
    expect(hexLines('', 0)).toEqual([]);
  });
});

describe('senders', () => {
  test('between two people the second stands on the far side, in a group nobody', () => {
    expect(defaultOnTheEnd(['A', 'B'])).toBe('B');
    expect(defaultOnTheEnd(['A', 'B', 'C'])).toBeNull();
    expect(defaultOnTheEnd([])).toBeNull();
  });

  test('keep one colour each, also one whom the report does not name', () => {
    const people = Array.from({ length: SENDER_COLOURS }, (_, index) => `P${index}`);
    const lookOf = senderLooks(people, 'P1');
    expect(new Set(people.map((name) => lookOf(name).colour)).size).toBe(SENDER_COLOURS);
    expect(lookOf('P1').side).toBe('end');
    expect(lookOf('P0').side).toBe('start');
    expect(lookOf('somebody else')).toEqual(lookOf('somebody else'));
    expect(lookOf('somebody else').colour).toBeLessThan(SENDER_COLOURS);
  });
});
