/** A screen or window that could be shown. */
export interface ScreenSource {
  readonly id: string;
  /** What the system calls it. */
  readonly name: string;
  readonly kind: 'screen' | 'window';
  /** What it shows now, small: a PNG. */
  readonly thumbnail: Uint8Array;
}

/** How long a choice waits for the window to ask for what was chosen. */
const VALID_MS = 30_000;

/** What a person chose to show: it is given to the window once, soon after, and only while it is still there. */
export interface ScreenChoice {
  choose(id: string): void;
  /** The choice, which is spent by this; null where there is none or it has grown old. */
  take(): string | null;
}

/** @param now milliseconds of a clock that only runs forward */
export function createScreenChoice(now: () => number): ScreenChoice {
  let chosen: { readonly id: string; readonly at: number } | null = null;
  return {
    choose(id) {
      chosen = { id, at: now() };
    },
    take() {
      const given = chosen;
      chosen = null;
      return given !== null && now() - given.at <= VALID_MS ? given.id : null;
    },
  };
}
