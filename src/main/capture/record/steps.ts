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
  /** From the moment that `gone` resolves, nothing is waited for any longer: the page will not answer. */
  endOn(gone: Promise<unknown>): void;
}

/** What is still tried of a page that is gone gets this long: some answers do not come from the page. In milliseconds. */
const AFTERWARDS_MS = 400;

export function createSteps(): Steps {
  const missing: Missing[] = [];
  let isGone = false;
  let gone: Promise<unknown> = new Promise(() => undefined);
  const lacks = (what: string, reason: string) => {
    if (!missing.some((one) => one.what === what && one.reason === reason)) missing.push({ what, reason });
  };
  const inTime = async <Value>(work: Promise<Value>, ms: number) => {
    const value = work.then((done) => ({ done }));
    const early = gone.then(() => within(value, AFTERWARDS_MS));
    return within(Promise.race([value, early]), isGone ? AFTERWARDS_MS : ms);
  };
  return {
    missing,
    lacks,
    async attempt(what, ms, work) {
      try {
        const done = ms <= 0 ? undefined : await inTime(work(), ms);
        if (done === undefined) lacks(what, isGone ? 'the page was gone by then' : 'the time was over');
        return done?.done ?? null;
      } catch {
        lacks(what, isGone ? 'the page was gone by then' : 'the browser did not give it');
        return null;
      }
    },
    endOn(promise) {
      gone = promise;
      promise.then(
        () => (isGone = true),
        () => undefined,
      );
    },
  };
}
