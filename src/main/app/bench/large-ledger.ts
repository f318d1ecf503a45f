import { randomBytes } from 'node:crypto';
import nacl from 'tweetnacl';
import { formatCheckpointLine, signCheckpoint, type SigningKeys } from '../../../shared/ledger/checkpoint.ts';
import { canonicalDetails, commit } from '../../../shared/ledger/commitment.ts';
import { canonicalize } from '../../../shared/ledger/canonical.ts';
import { formatEventLine } from '../../../shared/ledger/event-line.ts';
import { fingerprintOf } from '../../../shared/ledger/fingerprint.ts';
import { eventHash, genesisPrev } from '../../../shared/ledger/hash.ts';
import { toHex } from '../../../shared/ledger/hex.ts';
import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import type { EventType } from '../../../shared/model/event.ts';
import {
  ledgerId,
  personId,
  timestamp,
  type ItemId,
  type Sha256,
  type Timestamp,
} from '../../../shared/model/ids.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { tool } from '../version.ts';

/** Lines joined into pieces, since a long ledger has more characters than one string may have. */
export interface LinePile {
  readonly pieces: readonly Buffer[];
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** A ledger that only lives to be measured: as long as it is wanted, signed once for a thousand events. */
export interface LargeLedger {
  readonly keys: SigningKeys;
  readonly id: ReturnType<typeof ledgerId.parse>;
  add(type: EventType, item?: ItemId, details?: JsonObject): { readonly seq: number; readonly at: Timestamp };
  /** Signs what was added last. To be called once, at the end. */
  close(): {
    readonly at: Timestamp;
    readonly head: { readonly seq: number; readonly hash: Sha256 };
    readonly events: LinePile;
    readonly checkpoints: LinePile;
    readonly bodies: LinePile;
  };
}

const START = Date.parse('2026-01-01T00:00:00.000Z');
const TRANSACTION = 1000;

export function createLargeLedger(): LargeLedger {
  const keys = nacl.sign.keyPair();
  const key = fingerprintOf(nodePrimitives, keys.publicKey);
  const id = ledgerId.parse(crypto.randomUUID());
  const actor = { id: personId.parse(crypto.randomUUID()), key, role: 'other' } as const;
  const boot = crypto.randomUUID();
  const salt = randomBytes(32);
  const [events, checkpoints, bodies] = [createPile(), createPile(), createPile()];
  let seq = 0;
  let at = timestamp.parse(new Date(START).toISOString());
  let hash = genesisPrev(nodePrimitives, id, key);

  function sign(): void {
    const head = { ledger: id, seq, hash, time: at };
    checkpoints.add(formatCheckpointLine(signCheckpoint(nodePrimitives, head, keys)));
  }
  return {
    keys,
    id,
    add(type, item, details) {
      seq += 1;
      at = timestamp.parse(new Date(START + seq).toISOString());
      const body = commit(nodePrimitives, salt, canonicalDetails(details ?? {}));
      const clock = { source: 'none' } as const;
      const event = {
        ledger: id,
        seq,
        prev: hash,
        at,
        type,
        actor,
        tool,
        clock,
        boot,
        mono: seq,
        item,
        body,
      };
      const line = formatEventLine(event);
      hash = eventHash(nodePrimitives, line);
      events.add(line);
      if (details !== undefined) bodies.add(canonicalize({ details, salt: toHex(salt), seq }));
      if (seq % TRANSACTION === 0) sign();
      return { seq, at };
    },
    close() {
      if (seq % TRANSACTION !== 0) sign();
      return {
        at,
        head: { seq, hash },
        events: events.close(),
        checkpoints: checkpoints.close(),
        bodies: bodies.close(),
      };
    },
  };
}

const PIECE = 4096;

function createPile(): { add(line: string): void; close(): LinePile } {
  const pieces: Buffer[] = [];
  const hash = nodePrimitives.sha256();
  let lines: string[] = [];
  let bytes = 0;
  function flush(): void {
    const piece = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    lines = [];
    hash.update(piece);
    bytes += piece.length;
    pieces.push(piece);
  }
  return {
    add(line) {
      lines.push(line);
      if (lines.length === PIECE) flush();
    },
    close() {
      flush();
      return { pieces, bytes, sha256: hash.hex() };
    },
  };
}
