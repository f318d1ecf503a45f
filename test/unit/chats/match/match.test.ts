import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/main/chats/match/align.ts';
import { match, type Match } from '../../../../src/main/chats/match/match.ts';
import { SideBuilder, type Side } from '../../../../src/main/chats/match/side.ts';
import type { TranscriptMessage } from '../../../../src/shared/transcript/message.ts';

type Said = readonly [local: string, sender: string, body: string, more?: Partial<TranscriptMessage>];

function sideOf(said: readonly Said[]): Side {
  const builder = new SideBuilder();
  for (const [index, [local, sender, body, more]] of said.entries())
    builder.add({
      v: 1,
      n: index + 1,
      kind: 'message',
      sender,
      body,
      time: { raw: local, local, utc: null, zone: { source: 'unknown', name: null } },
      attachments: [],
      marks: [],
      flags: [],
      source: { member: null, line: index + 1, lines: 1, start: 0, end: 1 },
      ...more,
    });
  return builder.build();
}

function told({ rows }: Match): readonly string[] {
  return rows.map((row) =>
    row.kind === 'left' || row.kind === 'right'
      ? `${row.kind} ${row.at}`
      : `${row.left}=${row.right}${row.kind === 'differ' ? ` ${row.in.join(' ')}` : ''}`,
  );
}

const chat: Said[] = [
  ['2026-03-01T20:00', 'Ana', 'are you there'],
  ['2026-03-01T20:01', 'Victor', 'yes'],
  ['2026-03-01T20:02', 'Ana', 'ok'],
  ['2026-03-01T20:03', 'Victor', 'ok'],
  ['2026-03-01T20:10', 'Victor', 'the train leaves at nine'],
  ['2026-03-01T20:11', 'Ana', 'which one'],
];

describe('two exports of one conversation', () => {
  it('agree where nothing differs, whatever their clocks and the names in their address books', () => {
    const other = chat.map(([local, sender, body], index): Said => [
      `${local.replace('T20', 'T18')}:${String(5 + index)}0`.replace(':100', ':59'),
      sender === 'Ana' ? 'Me' : '+40 721 234 567',
      `\u200e${body}`,
    ]);
    const found = match(sideOf(chat), sideOf(other));
    expect(told(found)).toEqual(['1=1', '2=2', '3=3', '4=4', '5=5', '6=6']);
    expect(found.counts).toEqual({ agree: 6, differ: 0, onlyLeft: 0, onlyRight: 0 });
    expect([found.offsetMinutes, found.toleranceSeconds]).toEqual([120, 120]);
    expect(found.people).toEqual([
      { left: 'Ana', right: 'Me', messages: 3 },
      { left: 'Victor', right: '+40 721 234 567', messages: 3 },
    ]);
  });

  it('show what stands on one side only, in its place', () => {
    const shorter = chat.filter((_, index) => index !== 2);
    expect(told(match(sideOf(chat), sideOf(shorter)))).toEqual(['1=1', '2=2', 'left 3', '4=3', '5=4', '6=5']);
    expect(told(match(sideOf(shorter), sideOf(chat)))).toEqual([
      '1=1',
      '2=2',
      'right 3',
      '3=4',
      '4=5',
      '5=6',
    ]);
  });

  it('show other words, another time and another sender of what must be the same message', () => {
    const other: Said[] = [...chat];
    other[4] = ['2026-03-01T20:10', 'Victor', 'the train leaves at ten'];
    expect(told(match(sideOf(chat), sideOf(other)))[4]).toBe('5=5 words');
    other[4] = ['2026-03-01T21:10', 'Victor', 'the train leaves at nine'];
    expect(told(match(sideOf(chat), sideOf(other)))[4]).toBe('5=5 time');
    other[4] = ['2026-03-01T20:10', 'Ana', 'the train leaves at nine'];
    expect(told(match(sideOf(chat), sideOf(other)))[4]).toBe('5=5 sender');
  });

  it('show a message that was deleted on one of the phones as different words, and left-out files as the same', () => {
    const other: Said[] = [...chat];
    other[4] = ['2026-03-01T20:10', 'Victor', 'This message was deleted', { marks: ['deleted'] }];
    expect(told(match(sideOf(chat), sideOf(other)))[4]).toBe('5=5 words');
    const omitted = { name: null, status: 'omitted', media: 'image', member: null, sha256: null } as const;
    const present = {
      name: 'IMG-1.jpg',
      status: 'present',
      media: 'image',
      member: 'IMG-1.jpg',
      sha256: null,
    } as const;
    const left: Said[] = [
      ...chat,
      ['2026-03-01T20:12', 'Ana', '<Media omitted>', { attachments: [omitted] }],
    ];
    const right: Said[] = [
      ...chat,
      ['2026-03-01T20:12', 'Ana', 'IMG-1.jpg (file attached)', { attachments: [present] }],
    ];
    expect(told(match(sideOf(left), sideOf(right)))[6]).toBe('7=7');
  });

  it('of which nothing matches are all on one side only', () => {
    const other: Said[] = [['2020-01-01T10:00', 'Somebody', 'something else']];
    expect(match(sideOf(chat), sideOf(other)).counts).toEqual({
      agree: 0,
      differ: 0,
      onlyLeft: 6,
      onlyRight: 1,
    });
  });

  it('are accounted for wholly and in order, whatever they are', () => {
    const side = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom('A', 'B'),
        fc.constantFrom('', 'a', 'b', 'c', 'd e'),
      ),
      { maxLength: 30 },
    );
    const of = (list: readonly (readonly [number, string, string])[]): Side =>
      sideOf(
        list.map(([minute, sender, body]) => [
          `2026-03-01T20:${String(minute).padStart(2, '0')}`,
          sender,
          body,
        ]),
      );
    fc.assert(
      fc.property(side, side, (one, other) => {
        const { rows, counts } = match(of(one), of(other));
        const lefts = rows.flatMap((row) =>
          row.kind === 'left' ? [row.at] : row.kind === 'right' ? [] : [row.left],
        );
        const rights = rows.flatMap((row) =>
          row.kind === 'right' ? [row.at] : row.kind === 'left' ? [] : [row.right],
        );
        expect(lefts).toEqual(one.map((_, index) => index + 1));
        expect(rights).toEqual(other.map((_, index) => index + 1));
        expect(counts.agree + counts.differ + counts.onlyLeft).toBe(one.length);
      }),
    );
  });
});

describe('the alignment of two sequences', () => {
  it('never crosses, pairs equals only, and finds all of what is the same', () => {
    const sequence = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        const pairs = [...align(Float64Array.from(one), Float64Array.from(other))];
        let before = -1;
        for (const [at, otherAt] of pairs.entries()) {
          if (otherAt < 0) continue;
          expect([one[at] !== 0, one[at] === other[otherAt], otherAt > before]).toEqual([true, true, true]);
          before = otherAt;
        }
        const numbers = Float64Array.from(one, (value) => value + 1);
        expect([...align(numbers, numbers)]).toEqual(one.map((_, index) => index));
      }),
    );
  });

  it('of a million and a million with gaps comes to an end', () => {
    const one = Float64Array.from({ length: 300_000 }, (_, index) => 1 + ((index * 2_654_435_761) % 1009));
    const other = one.filter((_, index) => index % 1000 !== 7);
    const found = align(one, other).filter((at) => at >= 0).length;
    expect(found).toBeGreaterThan(0);
  });
});
