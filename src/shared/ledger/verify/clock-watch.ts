import type { Report } from './report.ts';
import type { LedgerEvent } from '../event.ts';

/** Starts of the program whose last `mono` is remembered. An honest ledger has one at a time; a hostile one must not fill memory. */
const BOOTS_KEPT = 1024;

/** Notices an `at` earlier than the event before, or a smaller `mono` within one start of the program (CLOCK_WENT_BACKWARDS). */
export function createClockWatch(report: Report): (event: LedgerEvent<string>) => void {
  const monoOf = new Map<string, number>();
  let lastAt = '';

  return ({ seq, at, boot, mono }) => {
    const before = monoOf.get(boot);
    if (at < lastAt)
      report('CLOCK_WENT_BACKWARDS', seq, 'The stated time is earlier than that of the event before.');
    else if (before !== undefined && mono < before) {
      report(
        'CLOCK_WENT_BACKWARDS',
        seq,
        "The program's own clock ran backwards within one start of the program.",
      );
    }
    lastAt = at;
    if (before === undefined && monoOf.size >= BOOTS_KEPT) {
      const [oldest] = monoOf.keys();
      if (oldest !== undefined) monoOf.delete(oldest);
    }
    monoOf.set(boot, mono);
  };
}
