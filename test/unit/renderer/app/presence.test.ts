import { describe, expect, it } from 'vitest';
import { AWAKE_INTERVAL, isDue, isLockShortcut } from '../../../../src/renderer/app/presence.ts';

describe('a sign of life', () => {
  it('is given at the first movement and then at most every thirty seconds', () => {
    expect(isDue(null, 5)).toBe(true);
    expect(isDue(1000, 1000 + AWAKE_INTERVAL - 1)).toBe(false);
    expect(isDue(1000, 1000 + AWAKE_INTERVAL)).toBe(true);
  });

  it('does not wait for a clock that was set back', () => {
    expect(isDue(1_000_000, 10)).toBe(true);
  });
});

describe('the shortcut that locks', () => {
  const keys = { ctrlKey: true, metaKey: false, shiftKey: true, key: 'L', code: 'KeyL' };

  it('is Ctrl or Cmd with Shift and L', () => {
    expect(isLockShortcut(keys)).toBe(true);
    expect(isLockShortcut({ ...keys, ctrlKey: false, metaKey: true })).toBe(true);
  });

  it('works where the layout has another letter on that key', () => {
    expect(isLockShortcut({ ...keys, key: 'Д' })).toBe(true);
    expect(isLockShortcut({ ...keys, code: 'KeyP' })).toBe(true);
  });

  it('is nothing less', () => {
    expect(isLockShortcut({ ...keys, shiftKey: false })).toBe(false);
    expect(isLockShortcut({ ...keys, ctrlKey: false })).toBe(false);
    expect(isLockShortcut({ ...keys, key: 'K', code: 'KeyK' })).toBe(false);
  });
});
