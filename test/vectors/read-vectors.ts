import { readFileSync } from 'node:fs';

/** The content of a file of vectors; its reader in the tests states the shape. */
export function readVectors(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** Lower-case hex to bytes, apart from the product's own code. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
