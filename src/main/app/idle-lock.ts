/** Locks after a time without a sign of life. */
export interface IdleLock {
  /** A sign of life. */
  awake(): void;
  start(minutes: number): void;
  stop(): void;
}

/**
 * Calls `lock` once the minutes have passed since the last sign of life; while `busy` says so, work in progress counts as life. `warn` is called first and
 * answers how many milliseconds of warning somebody gets, 0 for none.
 */
export function createIdleLock(
  lock: () => void,
  busy: () => boolean,
  warn: () => number = () => 0,
): IdleLock {
  let timer: NodeJS.Timeout | null = null;
  let minutes = 0;
  const arm = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (minutes <= 0) return;
    timer = setTimeout(() => {
      if (busy()) arm();
      else lockAfter(warn());
    }, minutes * 60_000);
    timer.unref();
  };
  const lockAfter = (notice: number) => {
    if (notice <= 0) {
      lock();
      return;
    }
    timer = setTimeout(() => {
      if (busy()) arm();
      else lock();
    }, notice);
    timer.unref();
  };
  return {
    awake: arm,
    start(after) {
      minutes = after;
      arm();
    },
    stop() {
      minutes = 0;
      arm();
    },
  };
}
