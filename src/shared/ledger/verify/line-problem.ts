import type { FindingCode } from '../../model/verdict.ts';
import type { LineProblem } from '../lines.ts';

const sentences: Readonly<Record<LineProblem, string>> = {
  'too-long': 'A line is longer than the format allows.',
  'not-utf8': 'A line is not valid UTF-8.',
  blank: 'There is a blank line.',
  'byte-order-mark': 'A line begins with a byte order mark.',
  'carriage-return': 'A line holds a carriage return.',
  'no-final-line-feed': 'The last line does not end in a line feed: the file was cut off or changed.',
};

/** The finding that a fault in the form of a line leads to. */
export function describeProblem(problem: LineProblem): {
  readonly code: FindingCode;
  readonly message: string;
} {
  return {
    code: problem === 'too-long' ? 'SIZE_LIMIT_EXCEEDED' : 'MALFORMED_EVENT',
    message: sentences[problem],
  };
}
