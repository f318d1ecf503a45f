import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdleLock } from '../../../src/main/app/idle-lock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the idle lock', () => {
  it('locks once the minutes have passed without a sign of life', () => {
    let locks = 0;
    const idle = createIdleLock(
      () => locks++,
      () => false,
    );
    idle.start(5);
    vi.advanceTimersByTime(4 * 60_000);
    idle.awake();
    vi.advanceTimersByTime(4 * 60_000);
    expect(locks).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(locks).toBe(1);
  });

  it('waits for work in progress, and locks after it', () => {
    let locks = 0;
    let busy = true;
    const idle = createIdleLock(
      () => locks++,
      () => busy,
    );
    idle.start(1);
    vi.advanceTimersByTime(5 * 60_000);
    expect(locks).toBe(0);
    busy = false;
    vi.advanceTimersByTime(60_000);
    expect(locks).toBe(1);
  });

  it('does nothing once it was stopped', () => {
    let locks = 0;
    const idle = createIdleLock(
      () => locks++,
      () => false,
    );
    idle.start(1);
    idle.stop();
    idle.awake();
    vi.advanceTimersByTime(60 * 60_000);
    expect(locks).toBe(0);
  });

  it('gives a warning where one is due, and a sign of life takes it back', () => {
    let locks = 0;
    let warnings = 0;
    const idle = createIdleLock(
      () => locks++,
      () => false,
      () => {
        warnings++;
        return 60_000;
      },
    );
    idle.start(5);
    vi.advanceTimersByTime(5 * 60_000);
    expect([warnings, locks]).toEqual([1, 0]);
    vi.advanceTimersByTime(59_000);
    idle.awake();
    vi.advanceTimersByTime(5 * 60_000);
    expect([warnings, locks]).toEqual([2, 0]);
    vi.advanceTimersByTime(60_000);
    expect([warnings, locks]).toEqual([2, 1]);
  });
});
