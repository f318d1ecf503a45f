import { keccak_256 } from '@noble/hashes/sha3.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Luhn's check digit (ISO/IEC 7812-1, annex B) over digits only. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at -= 1, twice = !twice) {
    const digit = digits.charCodeAt(at) - 48;
    const counted = twice ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** The remainder by 97 that makes an IBAN sound (ISO 13616, ISO 7064 MOD 97-10). Takes it without spaces, in capitals. */
export function passesIban(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base58Check (Bitcoin developer reference): 21 bytes and the first four of their twice hashed SHA-256. Null where the sum differs. */
export function base58Version(text: string): number | null {
  let number = 0n;
  for (const character of text) {
    const digit = BASE58.indexOf(character);
    if (digit < 0) return null;
    number = number * 58n + BigInt(digit);
  }
  if (number >= 1n << 200n) return null;
  const bytes = Uint8Array.from(
    (number.toString(16).padStart(50, '0').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)),
  );
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  for (let at = 0; at < 4; at += 1) if (sum[at] !== bytes[21 + at]) return null;
  return bytes[0] ?? null;
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The checksum of a segwit address: 1 for bech32 (BIP 173), 0x2bc830a3 for bech32m (BIP 350). Takes it in lower case. */
export function passesBech32(text: string): boolean {
  const split = text.lastIndexOf('1');
  const prefix = text.slice(0, split);
  const values = [
    ...Array.from(prefix, (letter) => letter.charCodeAt(0) >> 5),
    0,
    ...Array.from(prefix, (letter) => letter.charCodeAt(0) & 31),
    ...Array.from(text.slice(split + 1), (letter) => BECH32.indexOf(letter)),
  ];
  if (values.includes(-1)) return false;
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) if (((top >> bit) & 1) === 1) sum ^= generator;
  }
  return sum === 1 || sum === 0x2bc830a3;
}

/** The checksum in the capitals of an Ethereum address (ERC-55). One without any capitals, or of capitals only, carries none and passes. */
export function passesErc55(hex: string): boolean {
  const lower = hex.toLowerCase();
  if (hex === lower || hex === hex.toUpperCase()) return true;
  const hash = keccak_256(new TextEncoder().encode(lower));
  return Array.from(hex).every((character, index) => {
    if (/\d/.test(character)) return true;
    const nibble = ((hash[index >> 1] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 15;
    return (character === character.toUpperCase()) === nibble > 7;
  });
}
