import { expect, test } from 'vitest';
import { overlay } from '../../../../../src/renderer/features/timeline/day-counts.ts';
import { itemId } from '../../../../../src/shared/model/ids.ts';

const [one, two] = ['1', '2'].map((end) => itemId.parse(`00000000-0000-4000-8000-00000000000${end}`));

test('the days of several chats lie over one another in calendar order, unknown days last', () => {
  if (one === undefined || two === undefined) throw new Error('ids');
  const days = overlay([
    {
      item: one,
      exhibit: 'AB/1',
      days: [
        { day: null, from: 1, count: 1 },
        { day: '2022-03-23', from: 2, count: 3 },
        { day: '2019-01-12', from: 5, count: 1 },
        { day: '2022-03-23', from: 6, count: 2 },
      ],
    },
    { item: two, exhibit: 'AB/2', days: [{ day: '2022-03-23', from: 1, count: 10 }] },
  ]);
  expect(days.map(({ day, count }) => [day, count])).toEqual([
    ['2019-01-12', 1],
    ['2022-03-23', 15],
    [null, 1],
  ]);
  expect(days[1]?.chats.map(({ exhibit, from, count }) => [exhibit, from, count])).toEqual([
    ['AB/1', 2, 5],
    ['AB/2', 1, 10],
  ]);
});
