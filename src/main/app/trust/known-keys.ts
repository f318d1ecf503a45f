import { z } from 'zod';
import { eventHash } from '../../../shared/ledger/hash.ts';
import { readEventLine } from '../../../shared/ledger/event-line.ts';
import {
  fingerprint,
  ledgerId,
  sha256,
  timestamp,
  type Fingerprint,
  type LedgerId,
  type Sha256,
  type Timestamp,
} from '../../../shared/model/ids.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';

/** A key that this vault's own people sign or signed with. */
export interface OwnKey {
  readonly key: Fingerprint;
  /** Null while it is in force. */
  readonly revokedAt: Timestamp | null;
}

const keyDetails = z.object({ person: z.string(), key: fingerprint });

/** The keys that the vault's own ledger admitted for its people, with when they were revoked. */
export function ownKeys(vault: OpenVault): readonly OwnKey[] {
  const entries = (type: 'key.added' | 'key.revoked'): readonly (readonly [Fingerprint, Timestamp])[] =>
    vaultEvents(vault, type).flatMap(({ at, details }) => {
      const parsed = keyDetails.safeParse(details);
      return parsed.success ? [[parsed.data.key, at] as const] : [];
    });
  const revoked = new Map(entries('key.revoked'));
  return entries('key.added').map(([key]) => ({ key, revokedAt: revoked.get(key) ?? null }));
}

/** Of a bundle that nobody vouches for nothing is held against later ones: whoever made it up could discredit the true ones. */
const headDetails = z.object({ verdict: z.literal('intact'), ledger: ledgerId, seq: z.int(), hash: sha256 });

/**
 * The hash that some entry of a ledger must have, as far as this vault knows it: from its own ledgers, from receipts that it witnessed, and from bundles of
 * people it trusts. Null where nothing is known.
 */
export function knownHashes(vault: OpenVault): (ledger: LedgerId, seq: number) => Sha256 | null {
  const seen = new Map<string, Sha256>();
  for (const { details } of vaultEvents(vault, 'bundle.verified')) {
    const head = headDetails.safeParse(details);
    if (head.success) seen.set(`${head.data.ledger} ${head.data.seq}`, head.data.hash);
  }
  for (const { ledger, seq, hash } of vault.records.witnessed.list()) seen.set(`${ledger} ${seq}`, hash);
  const own = new Map(vault.records.ledgers.list().map(({ id, number }) => [id, number]));
  return (ledger, seq) => {
    const number = own.get(ledger);
    if (number === undefined) return seen.get(`${ledger} ${seq}`) ?? null;
    const stored = vault.records.events.get(number, seq);
    return stored === null ? null : eventHash(nodePrimitives, stored.line);
  };
}

/** The events of one type in the vault's own ledger that still have their details. */
function vaultEvents(
  vault: OpenVault,
  type: 'key.added' | 'key.revoked' | 'bundle.verified',
): readonly { readonly at: Timestamp; readonly details: unknown }[] {
  const number = vault.records.ledgers.get(vault.ledger)?.number ?? 0;
  return vault.records.events.ofType(number, type).flatMap(({ line, details }) => {
    const reading = readEventLine(line);
    if (reading.kind !== 'event' || details === null) return [];
    return [{ at: timestamp.parse(reading.event.at), details: JSON.parse(details) as unknown }];
  });
}
