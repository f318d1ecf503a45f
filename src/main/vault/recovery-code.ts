import { VaultError } from './errors.ts';

/** Crockford's base 32: no I, L, O or U, so that nothing on a printed sheet is taken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
/** Characters of a group that carry the secret: 8 × 3 × 5 = 120 bits. The fourth checks them. */
const DATA = 3;
const BYTES = (GROUPS * DATA * 5) / 8;

/** Doubles in GF(32) with x⁵ + x² + 1. */
function double(value: number): number {
  const shifted = value << 1;
  return (shifted & 32) === 0 ? shifted : (shifted ^ 37) & 31;
}

/**
 * The check of a group: each character has another weight in GF(32), so that any single wrong character and any two exchanged
 * ones are caught with certainty; the group's place is mixed in, so that exchanged groups are caught as well.
 */
function checkOf(values: readonly number[], group: number): number {
  return values.reduce((sum, value) => double(sum ^ value), group + 1);
}

/** A new code from 15 random bytes, e.g. `7ZQK-0M3R-…`: eight groups of four characters. */
export function newRecoveryCode(random: (bytes: number) => Uint8Array): string {
  let bits = Array.from(random(BYTES)).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const values: number[] = [];
  for (let index = 0; index < GROUPS * DATA; index += 1) {
    values.push(Number(bits & 31n));
    bits >>= 5n;
  }
  return Array.from({ length: GROUPS }, (_, group) => {
    const data = values.slice(group * DATA, (group + 1) * DATA);
    return [...data, checkOf(data, group)].map((value) => ALPHABET.charAt(value)).join('');
  }).join('-');
}

/**
 * The one form of a code as a person typed it: any case, spaces or hyphens anywhere, O for 0, I or L for 1.
 * Throws VAULT_LOCKED that names the group where it was mistyped; whether the code is the right one, only the vault can tell.
 */
export function readRecoveryCode(typed: string): string {
  const characters = Array.from(typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, ''), (character) =>
    character === 'O' ? '0' : character === 'I' || character === 'L' ? '1' : character,
  );
  if (characters.length !== GROUPS * (DATA + 1)) {
    throw new VaultError(
      'VAULT_LOCKED',
      `a recovery code has 8 groups of 4 characters; this one has ${characters.length} characters`,
    );
  }
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const text = characters.slice(group * (DATA + 1), (group + 1) * (DATA + 1));
    const values = text.map((character) => ALPHABET.indexOf(character));
    const check = values.pop();
    if (values.includes(-1) || check !== checkOf(values, group)) {
      throw new VaultError(
        'VAULT_LOCKED',
        `group ${group + 1} of the recovery code is mistyped: compare it with the sheet`,
      );
    }
    return text.join('');
  });
  return groups.join('-');
}
