import type { Report } from './report.ts';

/** Judges the events that may stand at one place only. `place` is the line's number, which no line can lie about. */
export interface OpeningRules {
  event(place: number, seq: number, type: string): void;
  /** To be told of each checkpoint that closes a transaction, with the number of lines up to it. */
  transaction(lines: number): void;
  finish(lines: number): void;
}

/** `ledger.opened` first and only there; in a case's ledger `case.opened` second, only there, and in the first transaction. */
export function createOpeningRules(requireCase: boolean, report: Report): OpeningRules {
  let transactions = 0;
  return {
    event(place, seq, type) {
      if ((place === 1) !== (type === 'ledger.opened')) {
        const message =
          place === 1 ? 'The first event does not open the ledger.' : 'The ledger is opened a second time.';
        report('LEDGER_BROKEN', seq, message);
      }
      if (requireCase && (place === 2) !== (type === 'case.opened')) {
        const message =
          place === 2 ? 'The second event does not open the case.' : 'The case is opened at a wrong place.';
        report('LEDGER_BROKEN', seq, message);
      }
    },
    transaction(count) {
      transactions += 1;
      if (requireCase && transactions === 1 && count === 1) {
        report('LEDGER_BROKEN', 2, 'The case was not opened in the same step as its ledger.');
      }
    },
    finish(count) {
      if (count === 0) report('LEDGER_BROKEN', undefined, 'The ledger holds no event.');
      if (requireCase && count === 1)
        report('LEDGER_BROKEN', 2, 'The event that opens the case is not there.');
    },
  };
}
