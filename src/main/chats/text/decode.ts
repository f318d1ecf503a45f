import type { TextEncoding } from './encoding.ts';

/** Decoded text, and whether some of its bytes do not form text: those stand as U+FFFD. */
export interface Decoded {
  readonly text: string;
  readonly sound: boolean;
}

/** Decodes whole lines. Broken bytes never fail and never swallow a line end; the original keeps them as they are. */
export function decoderFor(encoding: TextEncoding): (bytes: Uint8Array) => Decoded {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding, { fatal: false, ignoreBOM: true });
  return (bytes) => {
    try {
      return { text: strict.decode(bytes), sound: true };
    } catch {
      // Not swallowed: the caller learns it from `sound` and reports the lines concerned.
      return { text: lenient.decode(bytes), sound: false };
    }
  };
}
