import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, months } from '../../../../../src/renderer/features/transcript/day-index.ts';
import {
  firstOf,
  PAGE_SIZE,
  pageOf,
  pagesFor,
} from '../../../../../src/renderer/features/transcript/message-pages.ts';
import {
  allRows,
  chosenRows,
  firstAtLeast,
  neighbours,
  rulersAbove,
} from '../../../../../src/renderer/features/transcript/row-model.ts';
import type { TranscriptMessage } from '../../../../../src/shared/transcript/message.ts';
import { partOf, ROWS_PER_PART } from '../../../../../src/renderer/features/transcript/transcript-parts.ts';

const message: TranscriptMessage = {
  v: 1,
  n: 1,
  kind: 'message',
  sender: 'Oksana',
  body: 'hello',
  time: { raw: '', local: null, utc: null, zone: { source: 'unknown', name: null } },
  attachments: [],
  marks: [],
  flags: [],
  source: { member: null, line: 1, lines: 1, start: 0, end: 5 },
};

describe('the parts of a long transcript', () => {
  test('a hundred thousand messages stand in one list', () => {
    expect(partOf(99_999, 100_000)).toEqual({ index: 0, of: 1, start: 0, end: 100_000 });
  });

  test('no part grows beyond what a browser can lay out at the tallest row', () => {
    expect(ROWS_PER_PART * 300).toBeLessThan(33_554_428);
  });

  test('parts follow one another without a gap and hold every row exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_500_000 }), fc.nat(), (rows, seed) => {
        const row = seed % rows;
        const part = partOf(row, rows);
        expect(part.start).toBeLessThanOrEqual(row);
        expect(part.end).toBeGreaterThan(row);
        expect(part.end - part.start).toBeLessThanOrEqual(ROWS_PER_PART);
        // Before the first row and behind the last one there is only the same part again.
        expect(part.index === 0 ? part.start : partOf(part.start - 1, rows).end).toBe(part.start);
        expect(part.index === part.of - 1 ? rows : partOf(part.end, rows).start).toBe(part.end);
      }),
    );
  });

  test('a row that is not there leads to the nearest end, also in an empty list', () => {
    expect(partOf(5_000_000, 250_000).index).toBe(2);
    expect(partOf(-1, 250_000).index).toBe(0);
    expect(partOf(0, 0)).toEqual({ index: 0, of: 1, start: 0, end: 0 });
  });
});

describe('windows of messages', () => {
  test('every message stands in the window whose first message is at most it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (n) => {
        const first = firstOf(pageOf(n));
        expect(first).toBeLessThanOrEqual(n);
        expect(n - first).toBeLessThan(PAGE_SIZE);
      }),
    );
  });

  test('each window is asked for once', () => {
    expect(pagesFor([1, 2, PAGE_SIZE, PAGE_SIZE + 1, 1])).toEqual([0, 1]);
    expect(pagesFor([])).toEqual([]);
  });
});

describe('rows', () => {
  test('without a filter row and message differ by one, and numbers outside are brought back', () => {
    const model = allRows(5);
    expect([model.messageAt(0), model.rowOf(5), model.rowOf(99), model.rowOf(0)]).toEqual([1, 4, 4, 0]);
  });

  test('with a filter a message that is hidden leads to the next one that is not', () => {
    const model = chosenRows([2, 5, 9]);
    expect([model.rows, model.messageAt(1)]).toEqual([3, 5]);
    expect([1, 2, 3, 5, 6, 9, 10].map(model.rowOf)).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });

  test('the search for a place agrees with looking at every number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000)), fc.nat(1001), (values, n) => {
        const numbers = values.toSorted((a, b) => a - b);
        const plain = numbers.findIndex((value) => value >= n);
        expect(firstAtLeast(numbers, n)).toBe(plain === -1 ? numbers.length : plain);
      }),
    );
  });
});

describe('days', () => {
  const days = [
    { day: null, from: 1, count: 1 },
    { day: '2022-03-23', from: 2, count: 9 },
    { day: '2022-04-01', from: 11, count: 2 },
    { day: '2022-03-23', from: 13, count: 1 },
  ];

  test('a message stands under the last day that began before it', () => {
    expect([1, 2, 10, 11, 13, 99].map((n) => dayAt(days, n)?.from)).toEqual([1, 2, 2, 11, 13, 13]);
    expect(dayAt([], 1)).toBeNull();
  });

  test('months gather their days, also those that come up again, and lose none', () => {
    expect(months(days).map(({ month, count, days: own }) => [month, count, own.length])).toEqual([
      [null, 1, 1],
      ['2022-03', 10, 2],
      ['2022-04', 2, 1],
    ]);
  });
});

describe('what begins with a row', () => {
  const days = [
    { day: '2025-11-03', from: 1, count: 4 },
    { day: '2025-11-04', from: 5, count: 2 },
  ];
  const titleOf = (id: string): string => `conversation ${id}`;
  const inConversation = (n: number): TranscriptMessage | undefined => {
    if (n > 5) return undefined;
    return { ...message, n, conversation: n < 3 ? 'a' : 'b' };
  };

  test('a heading stands where another conversation begins, and the day again under it', () => {
    const at = (row: number) => rulersAbove(days, allRows(6), row, inConversation, titleOf);
    expect(at(0)).toEqual({ conversation: 'conversation a', day: days[0], isWholeDay: true });
    expect(at(1)).toMatchObject({ conversation: null, day: null });
    expect(at(2)).toEqual({ conversation: 'conversation b', day: days[0], isWholeDay: false });
    expect(at(4)).toEqual({ conversation: null, day: days[1], isWholeDay: true });
    expect(at(5).conversation, 'a message that is on the way').toBeNull();
  });

  test('a chat of one conversation has no heading, and a filtered day states no count', () => {
    const model = chosenRows([2, 4, 6]);
    expect(rulersAbove(days, model, 1, inConversation, null).conversation).toBeNull();
    expect(rulersAbove(days, model, 1, inConversation, titleOf).conversation).toBe('conversation b');
    expect(rulersAbove(days, model, 2, inConversation, titleOf)).toMatchObject({ isWholeDay: false });
    expect([neighbours(model, 0), neighbours(model, 2)]).toEqual([[2], [6, 4]]);
  });
});
