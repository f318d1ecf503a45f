import { within } from '../clock.ts';

/** Something that the record lacks, in plain words, and the word for it that never changes. */
export interface Missing {
  readonly what: string;
  readonly reason: string;
}

/** The parts of a capture that may each fail without taking the others with them. */
export interface Steps {
  readonly missing: readonly Missing[];
  lacks(what: string, reason: string): void;
  /** The result of `work`, or null where it failed or took longer than `ms`; the record then says that `what` is missing. */
  attempt<Value>(what: string, ms: number, work: () => Promise<Value>): Promise<Value | null>;
}

export function createSteps(): Steps {
  const missing: Missing[] = [];
  const lacks = (what: string, reason: string) => {
    if (!missing.some((one) => one.what === what && one.reason === reason)) missing.push({ what, reason });
  };
  return {
    missing,
    lacks,
    async attempt(what, ms, work) {
      try {
        const done =
          ms <= 0
            ? undefined
            : await within(
                work().then((value) => ({ value })),
                ms,
              );
        if (done === undefined) lacks(what, 'the time was over');
        return done?.value ?? null;
      } catch {
        lacks(what, 'the browser did not give it');
        return null;
      }
    },
  };
}
