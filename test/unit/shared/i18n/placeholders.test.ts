import { expect, it } from 'vitest';
import { placeholdersOf } from './placeholders.ts';

it('finds the arguments of a message and not the words of its plural branches', () => {
  expect(
    placeholdersOf('{done, number} of {total, plural, =0 {none} one {# file in {folder}} other {# files}}'),
  ).toEqual(['done', 'folder', 'total']);
});
