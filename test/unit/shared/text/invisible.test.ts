import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasInvisible, splitInvisible } from '../../../../src/shared/text/invisible.ts';

describe('text from evidence', () => {
  it('gives away an override that turns the end of a file name around', () => {
    expect(splitInvisible('photo\u202Egpj.exe')).toEqual([
      { kind: 'text', text: 'photo', at: 0 },
      { kind: 'invisible', code: 'U+202E', at: 5 },
      { kind: 'text', text: 'gpj.exe', at: 6 },
    ]);
  });

  it.each([
    ['zero width space', '\u200B'],
    ['zero width joiner', '\u200D'],
    ['right-to-left mark', '\u200F'],
    ['isolate', '\u2067'],
    ['byte order mark', '\uFEFF'],
    ['soft hyphen', '\u00AD'],
    ['Arabic letter mark', '\u061C'],
    ['tag letter', '\u{E0061}'],
    ['Hangul filler', '\u3164'],
    ['null', '\u0000'],
    ['C1 control', '\u0085'],
  ])('gives away a %s', (_, character) => {
    expect(hasInvisible(`a${character}b`)).toBe(true);
  });

  it.each(['plain', 'tab\tand\r\nlines', 'e\u0301', 'नमस्ते', 'שלום', '☺️', '\u00A0'])(
    'leaves alone what can be seen: %j',
    (text) => {
      expect(hasInvisible(text)).toBe(false);
    },
  );

  it('loses nothing: the pieces joined again are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const joined = splitInvisible(text)
          .map((piece) =>
            piece.kind === 'text'
              ? piece.text
              : String.fromCodePoint(Number.parseInt(piece.code.slice(2), 16)),
          )
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
