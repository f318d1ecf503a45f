import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Warnings } from '../warnings.ts';
import { zoneClock, type ZoneClock } from '../zone.ts';

type Time = TranscriptMessage['time'];

/** Times of a wall clock whose zone the export does not state: a person may have given it. */
export class GivenZone {
  readonly #name: string | null;
  readonly #clock: ZoneClock | null;
  readonly #warnings: Warnings;

  /** Raises `BAD_TIME_ZONE` for an unknown name. */
  constructor(timeZone: string | undefined, warnings: Warnings) {
    this.#name = timeZone ?? null;
    this.#clock = timeZone === undefined ? null : zoneClock(timeZone);
    this.#warnings = warnings;
  }

  /** `raw` is what is written, `local` the same as `YYYY-MM-DDTHH:MM[:SS]`, which must exist. `at` says where it stands, for the warnings. */
  time(raw: string, local: string, at: string): Time {
    if (this.#clock === null) return { raw, local, utc: null, zone: { source: 'unknown', name: null } };
    const { utc, problem } = this.#clock(local);
    if (problem === 'gap') {
      this.#warnings.add(
        'TIME_NOT_IN_ZONE',
        at,
        'The given time zone skipped this hour; no UTC time is stated.',
      );
    } else if (problem === 'overlap') {
      this.#warnings.add(
        'TIME_TWICE_IN_ZONE',
        at,
        'The given time zone passed this hour twice; no UTC time is stated.',
      );
    }
    return { raw, local, utc, zone: { source: 'given', name: this.#name } };
  }
}
