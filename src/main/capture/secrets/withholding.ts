import type { Blob } from '../blob.ts';
import type { Fields } from '../recorder/exchange.ts';

/** Puts marks where secrets stood. Equal secrets of one record get equal marks; without the record's salt a mark tells nothing. */
export interface Withholding {
  text(words: string): string;
  /** A web address, which stays one. */
  address(url: string): string;
  /** Any JSON value, its strings and the names of its fields. */
  value(value: unknown): unknown;
  fields(fields: Fields): Fields;
  /** Bytes that a browser sent. */
  bytes(bytes: Buffer): Buffer;
  /** Whether a secret stands in these bytes, packed or not; a body that has one is kept out whole. */
  isIn(blob: Blob): Promise<boolean>;
  holds(bytes: Uint8Array): boolean;
  /** How many marks were set so far. */
  readonly count: number;
}
