import { readFileSync } from 'node:fs';

/** The content of a file of vectors; the shape is the one that its reader in the tests states. */
export function readVectors<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Shape;
}

/** Lower-case hex to bytes, apart from the product's own code. */
export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
