/** What is done with a value: hand it over, look inside it, or pass over it. */
export type Choice = 'take' | 'enter' | 'skip';
/** The way to a value from the top: names of members and places in arrays. */
export type JsonPath = readonly (string | number)[];
export type Choose = (path: JsonPath) => Choice;

/** A value cut out of a JSON text (RFC 8259), not read yet. Offsets count bytes of the file, `end` is exclusive; lines count from 1. */
export interface JsonPiece {
  readonly path: JsonPath;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly lines: number;
  readonly bytes: Uint8Array;
  /** False where the file ends, or stops being JSON, within the value. */
  readonly whole: boolean;
}
