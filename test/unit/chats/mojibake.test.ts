import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mojibakeRepaired } from '../../../src/main/chats/text/mojibake.ts';
import { twice } from './meta-sample.ts';

describe('doubly encoded text', () => {
  it.each(['café', '🙂', 'Iași', 'Привет', '日本', 'a\u00a0b', '\u0080'])('is repaired: %s', (text) => {
    expect(mojibakeRepaired(twice(text))).toBe(text);
  });

  it.each(['', 'plain', 'café', 'déjà', 'Ã', 'Ã©cole 🙂', 'Iași', 'Â', '\u00ff'])(
    'is not seen where nothing proves it: %s',
    (text) => {
      expect(mojibakeRepaired(text)).toBeNull();
    },
  );

  it('gives back any text that was encoded twice, and leaves ASCII alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const isAscii = new TextEncoder().encode(text).length === text.length;
        expect(mojibakeRepaired(twice(text))).toBe(isAscii ? null : text);
      }),
    );
  });
});
