import { expect, it } from 'vitest';
import { createScreenChoice } from '../../../../src/main/app/screens/screen-choice.ts';

it('gives a choice once, soon after it was made, and the latest one', () => {
  let now = 0;
  const choice = createScreenChoice(() => now);
  expect(choice.take()).toBeNull();
  choice.choose('screen:0');
  choice.choose('window:7');
  now = 30_000;
  expect(choice.take()).toBe('window:7');
  expect(choice.take()).toBeNull();
  choice.choose('screen:0');
  now = 60_001;
  expect(choice.take()).toBeNull();
});
