import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../../src/main/vault/recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery code', () => {
  it('has eight groups of four unmistakable characters and says the same bytes in the same way', () => {
    expect(newRecoveryCode(() => Buffer.from('000102030405060708090a0b0c0d0e', 'hex'))).toMatchInlineSnapshot(
      `"E83M-RG5E-8194-02EH-03MC-04RG-04G8-000A"`,
    );
    expect(newRecoveryCode(randomBytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is read in any case, with any spacing, and with O for 0 and I or L for 1', () => {
    for (let round = 0; round < 50; round += 1) {
      const code = newRecoveryCode(randomBytes);
      const typed = code
        .toLowerCase()
        .replaceAll('-', ' \t')
        .replaceAll('0', 'o')
        .replaceAll('1', round % 2 ? 'l' : 'I');
      expect(readRecoveryCode(` ${typed}\n`)).toBe(code);
      expect(readRecoveryCode(code.replaceAll('-', '–'))).toBe(code);
    }
  });

  it('names the group in which any single character is wrong', () => {
    const code = newRecoveryCode(randomBytes);
    for (let at = 0; at < code.length; at += 1) {
      if (code[at] === '-') continue;
      for (const other of ALPHABET) {
        if (other === code[at]) continue;
        const typed = code.slice(0, at) + other + code.slice(at + 1);
        expect(() => readRecoveryCode(typed)).toThrow(`group ${Math.floor(at / 5) + 1} of`);
      }
    }
  });

  it('notices any two exchanged neighbours and any two exchanged groups', () => {
    for (let round = 0; round < 20; round += 1) {
      const code = newRecoveryCode(randomBytes);
      const plain = code.replaceAll('-', '');
      for (let at = 0; at + 1 < plain.length; at += 1) {
        const [left = '', right = ''] = plain.slice(at, at + 2);
        if (left === right) continue;
        expect(() => readRecoveryCode(plain.slice(0, at) + right + left + plain.slice(at + 2))).toThrow(
          'mistyped',
        );
      }
      const groups = code.split('-');
      const [first = '', second = '', ...rest] = groups;
      expect(() => readRecoveryCode([second, first, ...rest].join('-'))).toThrow('group 1');
    }
  });

  it('says how long a code is when characters are missing', () => {
    expect(() => readRecoveryCode('7ZQK-0M3R')).toThrow('this one has 8 characters');
    expect(() => readRecoveryCode('')).toThrow('this one has 0 characters');
  });
});
