import nacl from 'tweetnacl';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';
import { formatCheckpointLine, signCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { commit } from '../../src/shared/ledger/commitment.ts';
import { formatEventLine } from '../../src/shared/ledger/event-line.ts';
import { fingerprintOf } from '../../src/shared/ledger/fingerprint.ts';
import { eventHash, genesisPrev } from '../../src/shared/ledger/hash.ts';
import { toHex } from '../../src/shared/ledger/hex.ts';
import { toTimestamp } from '../../src/shared/ledger/times.ts';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import type { EventType } from '../../src/shared/model/event.ts';
import type {
  Fingerprint,
  ItemId,
  LedgerId,
  PersonId,
  Sha256,
  Timestamp,
} from '../../src/shared/model/ids.ts';
import type { JsonObject } from '../../src/shared/ledger/strict-json.ts';

/** A key pair made from one byte, the same in every run. */
export interface TestKeys {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
  readonly fingerprint: Fingerprint;
}

export function testKeys(seed: number): TestKeys {
  const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(seed));
  return { ...pair, fingerprint: fingerprintOf(nodePrimitives, pair.publicKey) };
}

/** An event to be chained. Details that are not `disclosed` stay out of bodies.jsonl. */
export interface EventSpec {
  readonly type: EventType;
  readonly item?: string | undefined;
  readonly details: JsonObject;
  readonly disclosed: boolean;
  readonly keys: TestKeys;
  /** Milliseconds after the start, a minute for each event where it is left out. */
  readonly after?: number;
  /** Changes the line before it is hashed and covered, as a later version of the format would. */
  readonly rewrite?: (line: string) => string;
}

export interface TestLedger {
  readonly id: LedgerId;
  readonly lines: readonly string[];
  readonly checkpoints: readonly string[];
  readonly bodies: readonly string[];
  readonly head: { readonly seq: number; readonly hash: Sha256; readonly at: Timestamp };
}

export const START = Date.parse('2024-11-20T11:00:00.000Z');
const MINUTE = 60_000;
const boot = '00000000-0000-4000-8000-00000000b007';

/** Chains and signs events, one checkpoint each but for the first two, which are one transaction. */
export function buildLedger(id: string, specs: readonly EventSpec[]): TestLedger {
  const ledger = id as LedgerId;
  const lines: string[] = [];
  const checkpoints: string[] = [];
  const bodies: string[] = [];
  let prev: Sha256 | null = null;
  let head: TestLedger['head'] | null = null;
  for (const [index, spec] of specs.entries()) {
    const seq = index + 1;
    const at = toTimestamp(START + (spec.after ?? seq * MINUTE));
    const salt = new Uint8Array(32).fill(seq);
    const body = commit(nodePrimitives, salt, canonicalize(spec.details));
    const { fingerprint } = spec.keys;
    const written = formatEventLine({
      ledger,
      seq,
      prev: prev ?? genesisPrev(nodePrimitives, ledger, fingerprint),
      at,
      type: spec.type,
      actor: { id: '00000000-0000-4000-8000-0000000000aa' as PersonId, key: fingerprint, role: 'counsellor' },
      tool: { name: 'test', version: '1.0.0' },
      clock: { source: 'none' },
      boot,
      mono: seq,
      item: spec.item as ItemId | undefined,
      body,
    });
    const line = spec.rewrite?.(written) ?? written;
    const hash = eventHash(nodePrimitives, line);
    lines.push(line);
    if (spec.disclosed) bodies.push(canonicalize({ details: spec.details, salt: toHex(salt), seq }));
    if (seq !== 1) {
      const checkpoint = signCheckpoint(nodePrimitives, { ledger, seq, hash, time: at }, spec.keys);
      checkpoints.push(formatCheckpointLine(checkpoint));
    }
    prev = hash;
    head = { seq, hash, at };
  }
  if (head === null) throw new Error('a ledger needs events');
  return { id: ledger, lines, checkpoints, bodies, head };
}
