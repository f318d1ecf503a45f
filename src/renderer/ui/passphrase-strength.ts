/** The fewest characters that are suggested for a passphrase. */
export const SUGGESTED_LENGTH = 10;

export interface PassphraseStrength {
  readonly longEnough: boolean;
  /** Several words, or letters mixed with something else. */
  readonly mixed: boolean;
  /** More than a repetition of few characters. */
  readonly varied: boolean;
  /** From 0, too short, to 3. */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * Judges a passphrase by what a person can see for herself: its length, its words and its variety. It is advice, in plain criteria;
 * what is refused is decided by the vault.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase);
  const distinct = new Set(characters.map((character) => character.toLowerCase())).size;
  const words = passphrase.split(/\s+/u).filter((word) => word.length > 1).length;
  const longEnough = characters.length >= SUGGESTED_LENGTH;
  const mixed = words >= 3 || (/\p{L}/u.test(passphrase) && /[^\p{L}\s]/u.test(passphrase));
  const varied = distinct >= 6 && !/^(.{1,4}?)\1+$/su.test(passphrase);
  if (!longEnough || !varied) return { longEnough, mixed, varied, level: 0 };
  const points = (characters.length >= 14 ? 1 : 0) + (characters.length >= 20 ? 1 : 0) + (mixed ? 1 : 0);
  const level = points >= 3 ? 3 : points === 2 ? 2 : 1;
  return { longEnough, mixed, varied, level };
}
