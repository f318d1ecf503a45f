/**
 * The pieces of which the canonical form of a line is made, as sources of regular expressions. A line of a fixed shape is canonical
 * exactly when it matches the expression built from them, at a fraction of the cost of parsing and writing it again.
 */
export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const SHA256 = '[0-9a-f]{64}';
export const FINGERPRINT = `sha256:${SHA256}`;
export const TIME = '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z';
/** An integer of at most 16 digits; whether it is a safe one is still to be asked. */
export const INTEGER = '0|-?[1-9][0-9]{0,15}';
/** 1 to 200 characters of printable ASCII; of those, canonical JSON escapes the quotation mark and the backslash alone. */
export const STRING = '(?:[ !#-\\[\\]-~]|\\\\["\\\\]){1,200}';

/** The text of a `STRING` piece without its escapes. */
export function unescaped(piece: string): string {
  return piece.includes('\\') ? piece.replace(/\\(.)/g, '$1') : piece;
}
