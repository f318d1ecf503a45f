import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrefixReader } from '../../../src/main/chats/whatsapp/prefix-reader.ts';
import { scanPrefix } from '../../../src/main/chats/whatsapp/prefix.ts';
import { newScan, type Scan } from '../../../src/main/chats/whatsapp/scan.ts';

/** What is told of a line; the reading position and the last number are of no one's concern. */
function told({ at: _at, stop: _stop, number: _number, digits: _digits, ...scan }: Scan): unknown {
  return scan;
}

function bySingleLine(line: string): unknown {
  const scan = newScan();
  return scanPrefix(scan, line, 0, line.length) ? told(scan) : null;
}

const short = fc.integer({ min: 0, max: 31 }).map(String);
const padded = short.map((one) => one.padStart(2, '0'));
const figure = fc.oneof(short, padded, padded, fc.constant('٣'));
const year = fc.oneof(fc.integer({ min: 1990, max: 2600 }).map(String), padded);
const separator = fc.constantFrom('/', '/', '.', '-', '. ', '年', '\u200f/');
const date = fc.tuple(figure, separator, figure, year, fc.boolean()).map(([a, sign, b, c, yearFirst]) => {
  const [first, last] = yearFirst ? [c, a] : [a, c];
  return `${first}${sign}${b}${sign === '年' ? '月' : sign}${last}`;
});
const clock = fc
  .tuple(
    figure,
    padded,
    fc.option(padded),
    fc.constantFrom('', '', ' AM', ' PM', '\u202fpm', ' Uhr', ' a. m.'),
  )
  .map(([hour, minute, second, end]) => `${hour}:${minute}${second === null ? '' : `:${second}`}${end}`);
const moment = fc.oneof(
  fc.tuple(date, fc.constantFrom(', ', ' ', '،', ' 下午'), clock).map((parts) => parts.join('')),
  fc.tuple(clock, fc.constantFrom(', ', ' '), date).map((parts) => parts.join('')),
);
const line = fc
  .tuple(
    moment,
    fc.constantFrom(' - ', ' – ', ': ', ' -', ' - \u200e', ''),
    fc.constantFrom(']', '] ', ']\u00a0'),
    fc.constantFrom('', '\u200e'),
    fc.constantFrom('', 'Ana: hello', ' x', '2: y'),
    fc.boolean(),
  )
  .map(([when, open, closed, mark, rest, bracketed]) =>
    bracketed ? `${mark}[${when}${closed}${rest}` : `${mark}${when}${open}${rest}`,
  );

describe('dates and times, read one line after another', () => {
  it('come out as they would from each line alone, whatever stood before', () => {
    let begun = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const reader = new PrefixReader();
        // Every line twice, and once cut short: the second time its layout is known.
        for (const one of [...lines, ...lines, ...lines.map((each) => each.slice(0, -1))]) {
          const text = `before${one}`;
          const alone = newScan();
          const begins = scanPrefix(alone, text, 6, text.length);
          expect(reader.read(text, 6, text.length)).toBe(begins);
          if (!begins) continue;
          begun += 1;
          expect(told(reader.scan)).toEqual(told(alone));
        }
      }),
      { numRuns: 2000 },
    );
    expect(begun).toBeGreaterThan(5000);
  });

  it.each([
    ['12/03/2022, 10:15 - Ana: a', '13/04/2022, 11:59 - Ana: b'],
    ['[12.03.22, 10:15:01] Ana: a', '[13.04.22, 23:59:59] Ana: b'],
    ['10:15, 3/12/2022 - Ana: a', '11:59, 4/13/2022 - Ana: b'],
  ])('of a line written like one before are read alike: %s', (first, second) => {
    const reader = new PrefixReader();
    expect(reader.read(first, 0, first.length)).toBe(true);
    expect(reader.read(second, 0, second.length)).toBe(true);
    expect(told(reader.scan)).toEqual(bySingleLine(second));
  });
});
