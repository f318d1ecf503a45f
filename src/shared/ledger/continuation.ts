import type { Fingerprint, Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { checkCheckpoint, readCheckpointLine, type Checkpoint } from './checkpoint.ts';
import { commit, SALT_BYTES } from './commitment.ts';
import type { SeenHead } from './countersignature.ts';
import { readEventLine } from './event-line.ts';
import type { LedgerEvent } from './event.ts';
import { FINGERPRINT, INTEGER, SHA256 } from './grammar.ts';
import { fingerprintOf, publicKeyOfHex } from './fingerprint.ts';
import { eventHash, genesisPrev } from './hash.ts';
import { fromHex } from './hex.ts';
import type { Line } from './lines.ts';
import { parseStrictJson } from './strict-json.ts';

/** The first line of an export of a ledger's lines. */
export const EXPORT_HEADER = 'holdfast-ledger-export/v1';
/** The longest line of an export: a body may be larger than an event. In bytes, without its LF. */
export const EXPORT_LINE_LIMIT = 1_048_576;

/**
 * Why the lines do not show that a receipt continues what was seen. `unreadable`: they are no export of this ledger's lines. `gap`: they begin after
 * what was seen, or lack a line. `short`: they end before the receipt. `broken`: links, order or signatures do not hold. `conflict`: they hold, and
 * lead to another history than the one that was seen or receipted.
 */
export type ContinuationFault = 'unreadable' | 'gap' | 'short' | 'broken' | 'conflict';

export type Continuation =
  | {
      readonly ok: true;
      /** Every key that was known or was admitted by one, in the order of admission. */
      readonly keys: readonly Fingerprint[];
      /** Keys that acted after what was seen, and that no known key has admitted. */
      readonly strangers: readonly Fingerprint[];
    }
  | { readonly ok: false; readonly fault: ContinuationFault; readonly seq: number };

export interface ContinuationQuestion {
  /** What was last seen of the ledger; null for nothing. */
  readonly seen: SeenHead | null;
  /** The receipt that is to continue it; its signature must have been verified. */
  readonly receipt: Checkpoint;
  /** The keys known to speak for the ledger; with nothing seen, the first actor's counts as known. */
  readonly keys: readonly Fingerprint[];
}

const BODY = new RegExp(`^\\{"details":(\\{.*\\}),"salt":"(${SHA256})","seq":(${INTEGER})\\}$`, 's');
const isFingerprint = new RegExp(`^${FINGERPRINT}$`);

class Fault extends Error {
  readonly fault: ContinuationFault;
  constructor(fault: ContinuationFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Whether a receipt continues what was last seen of its ledger, shown by the lines between (docs/formats/receipt.md, "Continuity"): each event is
 * linked to the one before by its hash, so that the receipt's hash commits to everything that was seen. Reads as far as the receipt, in constant memory.
 */
export async function examineContinuation(
  primitives: Primitives,
  question: ContinuationQuestion,
  lines: AsyncIterable<Line>,
): Promise<Continuation> {
  const walk = createWalk(primitives, question);
  try {
    let isFirst = true;
    for await (const { text, problem } of lines) {
      if (text === null || problem !== null) throw new Fault('unreadable');
      if (isFirst && text !== EXPORT_HEADER) throw new Fault('unreadable');
      if (!isFirst) await walk.line(text);
      isFirst = false;
      if (walk.isPast()) break;
    }
    return { ok: true, ...walk.finish() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, fault: error.fault, seq: walk.seq() };
  }
}

interface Walk {
  line(text: string): Promise<void>;
  /** True once the receipt's event and everything that belongs to it have passed. */
  isPast(): boolean;
  seq(): number;
  finish(): { readonly keys: readonly Fingerprint[]; readonly strangers: readonly Fingerprint[] };
}

function createWalk(primitives: Primitives, { seen, receipt, keys }: ContinuationQuestion): Walk {
  const known = new Set<Fingerprint>(keys);
  const strangers = new Set<Fingerprint>();
  const acting = new Set<Fingerprint>();
  let last: { readonly event: LedgerEvent; readonly hash: Sha256 } | null = null;
  let isCovered = true;
  let isPast = false;

  function takeEvent(text: string): void {
    const reading = readEventLine(text);
    if (reading.kind !== 'event') throw new Fault('unreadable');
    const { event } = reading;
    if (event.ledger !== receipt.ledger) throw new Fault('unreadable');
    if (event.seq > receipt.seq) {
      isPast = true;
      return;
    }
    if (last === null) begin(event);
    else if (event.seq !== last.event.seq + 1) throw new Fault('gap');
    else if (event.prev !== last.hash) throw new Fault('broken');
    const hash = eventHash(primitives, text);
    if (event.seq === seen?.seq && hash !== seen.hash) throw new Fault('conflict');
    if (event.seq === receipt.seq && hash !== receipt.hash) throw new Fault('conflict');
    last = { event, hash };
    isCovered = false;
    acting.add(event.actor.key);
    if (event.seq > (seen?.seq ?? 0) && !known.has(event.actor.key)) strangers.add(event.actor.key);
  }
  function begin(event: LedgerEvent): void {
    if (event.seq === 1) {
      if (event.prev !== genesisPrev(primitives, receipt.ledger, event.actor.key)) throw new Fault('broken');
      if (seen === null) known.add(event.actor.key);
    } else if (seen === null || event.seq !== seen.seq + 1) throw new Fault('gap');
    else if (event.prev !== seen.hash) throw new Fault('conflict');
  }
  async function takeCheckpoint(text: string): Promise<void> {
    const reading = readCheckpointLine(text);
    if (!reading.ok || last === null || isCovered) throw new Fault('unreadable');
    const { checkpoint } = reading;
    const closes =
      checkpoint.ledger === receipt.ledger &&
      checkpoint.seq === last.event.seq &&
      checkpoint.hash === last.hash &&
      checkpoint.time === last.event.at &&
      [...acting].every((key) => key === checkpoint.key);
    if (!closes || !(await isSigned(primitives, checkpoint))) throw new Fault('broken');
    isCovered = true;
    acting.clear();
  }
  /** A key that a known one admits is known from then on; one that is revoked speaks no more. */
  function takeBody(text: string): void {
    const [, details = '', saltHex = '', seq = ''] = BODY.exec(text) ?? [];
    const salt = fromHex(saltHex);
    if (salt?.length !== SALT_BYTES || last === null || Number(seq) !== last.event.seq)
      throw new Fault('unreadable');
    const { event } = last;
    if (commit(primitives, salt, details) !== event.body) throw new Fault('broken');
    const reading = parseStrictJson(details, { maxDepth: 16 });
    const value = reading.ok ? reading.value : null;
    const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : null;
    if (typeof key !== 'string' || !isFingerprint.test(key) || !known.has(event.actor.key)) return;
    if (event.type === 'key.added') known.add(key as Fingerprint);
    // The one who acts cannot take the ground from under this very transaction.
    if (event.type === 'key.revoked' && key !== event.actor.key) known.delete(key as Fingerprint);
  }

  return {
    async line(text) {
      if (text.startsWith('{"actor":')) takeEvent(text);
      else if (text.startsWith('{"hash":')) await takeCheckpoint(text);
      else if (text.startsWith('{"details":')) takeBody(text);
      else throw new Fault('unreadable');
    },
    isPast: () => isPast,
    seq: () => last?.event.seq ?? 0,
    finish() {
      if (last === null || last.event.seq < receipt.seq) throw new Fault('short');
      if (!isCovered || last.event.actor.key !== receipt.key) throw new Fault('broken');
      return { keys: [...known], strangers: [...strangers] };
    },
  };
}

async function isSigned(primitives: Primitives, checkpoint: Checkpoint): Promise<boolean> {
  const publicKey = publicKeyOfHex(checkpoint.public) ?? new Uint8Array();
  if (fingerprintOf(primitives, publicKey) !== checkpoint.key) return false;
  return (await checkCheckpoint(primitives, checkpoint)) === 'ok';
}
