import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';
import type { Entity, EntityHints } from './entity.ts';

/** A run that could be a number: at least seven digits with what people put between them. */
const POSSIBLE = /\d(?:[\s\p{Pd}()./·]*\d){6}/u;

/** Digits of every script as those of ASCII, one unit for one unit, so that places stay right. */
function asciiDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    if (digit.length > 1) return digit;
    // Decimal digits of a script stand together, from zero on (Unicode, 4.6).
    let zero = digit.charCodeAt(0);
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9) zero -= 1;
    return String(digit.charCodeAt(0) - zero);
  });
}

/** Telephone numbers that exist in form (E.164). A number without a country code counts only where the country is known. */
export function phonesIn(text: string, { country }: EntityHints): Entity[] {
  const plain = asciiDigits(text);
  if (!POSSIBLE.test(plain)) return [];
  const known = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  return findPhoneNumbersInText(plain, known).map(({ number, startsAt, endsAt }) => ({
    kind: 'phone',
    value: number.number,
    start: startsAt,
    end: endsAt,
  }));
}
