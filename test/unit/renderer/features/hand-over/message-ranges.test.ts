import { describe, expect, it } from 'vitest';
import {
  extractsOf,
  newDraft,
  sealInput,
  type HandOverDraft,
} from '../../../../../src/renderer/features/hand-over/hand-over-draft.ts';
import { countMessages, parseRanges } from '../../../../../src/renderer/features/hand-over/message-ranges.ts';
import { caseId, itemId } from '../../../../../src/shared/model/ids.ts';

describe('the messages that go', () => {
  it.each([
    ['12-40, 57', [12, 40, 57, 57]],
    ['1–3;5\n7 — 9', [1, 3, 5, 5, 7, 9]],
    [' 100 ', [100, 100]],
    ['', []],
    [' , ', []],
  ])('%j are read as a person writes them', (text, numbers) => {
    const ranges = parseRanges(text, 100);
    expect(ranges?.flatMap(({ from, to }) => [from, to])).toEqual(numbers);
  });

  it.each(['0', '101', '5-4', '1-101', 'all', '1-2-3', '1 2', '-5', '1.5', '1,x'])(
    '%j is refused rather than guessed',
    (text) => {
      expect(parseRanges(text, 100)).toBeNull();
    },
  );

  it('are counted once where ranges overlap', () => {
    expect(countMessages(parseRanges('5-9, 1-6, 8, 20', 100) ?? [])).toBe(10);
  });
});

describe('a chat of which a part goes', () => {
  const chat = itemId.parse('00000000-0000-4000-8000-000000000001');
  const matter = caseId.parse('00000000-0000-4000-8000-000000000002');
  const draft = (text: string, more: Partial<HandOverDraft> = {}): HandOverDraft => ({
    ...newDraft('en'),
    scope: 'chosen',
    chosen: new Set([chat]),
    extracts: new Map([[chat, text]]),
    ...more,
  });

  it('is asked for as a part', () => {
    expect(sealInput(matter, draft('2-4'), '/out', '')).toMatchObject({
      items: [chat],
      extracts: [{ item: chat, messages: [{ from: 2, to: 4 }] }],
    });
  });

  it.each(['2-', 'x', '4-2', ','])('never goes whole because of a slip such as %j', (text) => {
    expect(extractsOf(draft(text))).toBeNull();
    expect(() => sealInput(matter, draft(text), '/out', '')).toThrow('the messages that go');
  });

  it('that was taken off the list again asks for nothing', () => {
    expect(extractsOf(draft('2-4', { chosen: new Set() }))).toEqual([]);
  });
});
