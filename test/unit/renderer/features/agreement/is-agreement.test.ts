import { expect, it } from 'vitest';
import { isAgreement } from '../../../../../src/renderer/features/agreement/is-agreement.ts';

it.each([
  [['agreement'], true],
  [['urgent', ' Accord '], true],
  [['agreements'], false],
  [[], false],
])('tags %j mark an agreement: %s', (tags, expected) => {
  expect(isAgreement({ tags })).toBe(expected);
});
