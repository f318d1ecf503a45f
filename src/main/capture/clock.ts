/** The time that a capture may take, in milliseconds. */
export interface Deadline {
  /** What is left of the first `part` (0 to 1) of the whole; never negative. */
  left(part?: number): number;
  elapsed(): number;
  /** Whether the time itself has run out; false where the capture was ended before. */
  isOver(): boolean;
}

/** Begins now. Once `finish` is aborted nothing is left. */
export function deadline(totalMs: number, finish?: AbortSignal): Deadline {
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  const left = (part = 1) => (finish?.aborted === true ? 0 : Math.max(0, totalMs * part - elapsed()));
  return { elapsed, left, isOver: () => elapsed() >= totalMs };
}

/** The result of `work`, or undefined where it does not come within `ms`; whatever it does later is not looked at. */
export async function within<Value>(work: Promise<Value>, ms: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, ms);
  });
  // A failure that comes too late has nobody left to hear it.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
