import type { Sha256 } from './model/ids.ts';

/** A SHA-256 in the making. After `hex()` the stream is spent. */
export interface Sha256Stream {
  update(bytes: Uint8Array): void;
  hex(): Sha256;
}

/**
 * The few cryptographic operations that the shared rules rest on, given by whoever runs them (Node, a browser).
 * Strings are hashed as UTF-8; several parts are hashed as if they were one.
 */
export interface Primitives {
  sha256(): Sha256Stream;
  sha256Of(...parts: readonly (string | Uint8Array)[]): Sha256;
  sha256Bytes(...parts: readonly (string | Uint8Array)[]): Uint8Array;
  /** HMAC-SHA256 in lower-case hex. */
  hmacSha256(key: Uint8Array, message: string | Uint8Array): string;
  /**
   * RFC 8032 section 5.1.7 as the platform does it, `false` for anything it refuses. Not the whole rule of a ledger: go through
   * `checkSignature`, which also refuses what platforms let pass.
   */
  verifyEd25519(
    publicKey: Uint8Array,
    signature: Uint8Array,
    message: Uint8Array,
  ): boolean | Promise<boolean>;
}
