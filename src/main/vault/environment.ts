import type { ClockState } from '../../shared/ledger/event.ts';
import type { FileOperations } from '../node/durable.ts';

/** Everything a vault takes from outside: passed in, so that tests decide what time it is and when the disk is full. */
export interface VaultEnvironment {
  /** Milliseconds since 1970 on the machine's clock. */
  readonly now: () => number;
  /** Milliseconds since the start of the program; never goes back. */
  readonly monotonic: () => number;
  /** What is known of the machine's clock right now. */
  readonly clock: () => ClockState;
  /** Fresh bytes from a cryptographic source. */
  readonly random: (bytes: number) => Uint8Array;
  /** A random uuid for this start of the program. */
  readonly boot: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly files: FileOperations;
}

/** A random (version 4) uuid from the environment's source, RFC 9562 section 5.4. */
export function newUuid(environment: Pick<VaultEnvironment, 'random'>): string {
  const bytes = Uint8Array.from(environment.random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
