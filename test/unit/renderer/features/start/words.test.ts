import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areInitials, suggestedInitials } from '../../../../../src/renderer/features/start/initials.ts';
import {
  groupsToReadBack,
  isWholeCode,
  plainCode,
} from '../../../../../src/renderer/features/start/recovery-code.ts';
import { below, lastPart } from '../../../../../src/renderer/features/start/vault-name.ts';

describe('initials', () => {
  it.each([
    ['Ana Botezatu', 'AB'],
    ['Ana-Maria  Botezatu', 'AMB'],
    ['Élodie d’Ormesson', 'EDO'],
    ['Ștefan Țepeș', 'ST'],
    ['محمد علي', ''],
    ['', ''],
    ['a b c d e f', 'ABCD'],
  ])('of %j are suggested as %j', (name, initials) => {
    expect(suggestedInitials(name)).toBe(initials);
  });

  it('that are suggested can be used, or there are none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const initials = suggestedInitials(name);
        expect(initials === '' || areInitials(initials)).toBe(true);
      }),
    );
  });
});

describe('a recovery code', () => {
  it('is compared without caring for case, separators and look-alikes', () => {
    expect(plainCode(' 7zqk–om3r il ')).toBe('7ZQK0M3R11');
  });

  it('is whole with thirty-two characters', () => {
    expect(isWholeCode('7ZQK-0M3R-F4WX-19TB-PKD6-V8HN-2CJ5-QRSA')).toBe(true);
    expect(isWholeCode('7ZQK-0M3R-F4WX-19TB-PKD6-V8HN-2CJ5-QRS')).toBe(false);
  });

  it('is read back by two different groups, in order, whatever chance says', () => {
    for (let first = 0; first < 8; first += 1) {
      for (let step = 0; step < 7; step += 1) {
        const draws = [first, step];
        const [a, b] = groupsToReadBack(8, () => draws.shift() ?? 0);
        expect(a).toBeLessThan(b);
        expect(b).toBeLessThan(8);
      }
    }
  });
});

describe('the folder of a vault', () => {
  it.each([
    ['/home/ana/Archive 2026', 'Archive 2026'],
    ['/home/ana/Archive 2026/', 'Archive 2026'],
    ['C:\\Users\\ana\\Archive', 'Archive'],
    ['/', '/'],
  ])('%j is called %j', (path, name) => {
    expect(lastPart(path)).toBe(name);
  });

  it('is joined the way the system writes paths', () => {
    expect(below('/home/ana', 'Vault')).toBe('/home/ana/Vault');
    expect(below('/', 'Vault')).toBe('/Vault');
    expect(below('C:\\Users\\ana', 'Vault')).toBe('C:\\Users\\ana\\Vault');
    expect(below('C:\\', 'Vault')).toBe('C:\\Vault');
  });
});
