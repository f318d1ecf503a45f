import { expect, test } from 'vitest';
import { viewsFor } from '../../../../../src/renderer/features/evidence/views.ts';

test('a case of a few items is shown as cards first, or as a table', () => {
  expect(viewsFor(0)).toEqual(['cards', 'table']);
  expect(viewsFor(400)).toEqual(['cards', 'table']);
});

test('what is offered is what is shown: no cards beyond a few hundred items, no table beyond a few thousand', () => {
  expect(viewsFor(401)).toEqual(['list', 'table']);
  expect(viewsFor(2001)).toEqual(['list']);
});
