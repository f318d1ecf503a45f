import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../../src/renderer/ui/passphrase-strength.ts';

describe('a passphrase', () => {
  it.each([
    '',
    'short',
    'ninechars',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    '1212121212121212',
    'aabbaabbaabb',
  ])('is not enough: %j', (passphrase) => {
    expect(passphraseStrength(passphrase).level).toBe(0);
  });

  it.each([
    ['onlyletters', 1],
    ['letters4digits', 2],
    ['kelp lantern orbit gravel', 3],
    ['ключ лантерна орбита камък', 3],
  ] as const)('is judged by length, words and variety: %j', (passphrase, level) => {
    expect(passphraseStrength(passphrase).level).toBe(level);
  });

  it('counts characters as people see them, not as they are stored', () => {
    expect(passphraseStrength('😀😁😂🤣😃').longEnough).toBe(false);
  });
});
