import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines, linesIn } from '../../../../src/shared/page/compare-lines.ts';

describe('two texts', () => {
  it('agree in the lines that both have, wherever they stand and as often as both have them', () => {
    const found = compareLines(['a', 'b', 'b', 'c'], ['c', 'b', 'd'], 10);
    expect(found).toEqual({ a: 4, b: 3, agree: 2, onlyA: ['a', 'b'], onlyB: ['d'] });
  });

  it('name no more lines than wanted, and cut what is too long to name', () => {
    const long = 'x'.repeat(1000);
    const { a, agree, onlyA } = compareLines([long, 'b', 'c'], [], 2);
    expect({ a, agree, named: onlyA.map(({ length }) => length) }).toEqual({
      a: 3,
      agree: 0,
      named: [301, 1],
    });
  });

  it('have as many lines as they have line ends', () => {
    expect(linesIn('')).toEqual([]);
    expect(linesIn('one\ntwo\n')).toEqual(['one', 'two']);
    expect(linesIn('one\n\ntwo')).toEqual(['one', '', 'two']);
  });

  it('never lose a line: what agrees and what is named add up', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const found = compareLines(a, b, 1000);
        expect(found.agree + found.onlyA.length).toBe(a.length);
        expect(found.agree + found.onlyB.length).toBe(b.length);
        expect(compareLines(b, a, 1000).agree).toBe(found.agree);
      }),
    );
  });
});
