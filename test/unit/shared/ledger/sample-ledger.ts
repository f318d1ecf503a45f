import nacl from 'tweetnacl';
import { nodePrimitives } from '../../../../src/main/node/primitives.ts';
import { canonicalize } from '../../../../src/shared/ledger/canonical.ts';
import { checkpointText, signCheckpoint, type Checkpoint } from '../../../../src/shared/ledger/checkpoint.ts';
import { fingerprintOf } from '../../../../src/shared/ledger/fingerprint.ts';
import { eventHash, genesisPrev } from '../../../../src/shared/ledger/hash.ts';
import type { Line } from '../../../../src/shared/ledger/lines.ts';
import {
  createLedgerVerifier,
  type LedgerSummary,
} from '../../../../src/shared/ledger/verify/verify-ledger.ts';
import type { LedgerVerifierOptions } from '../../../../src/shared/ledger/verify/verify-ledger.ts';
import { mergeLines } from '../../../../src/shared/ledger/verify/merge-lines.ts';
import type { LedgerId, Sha256, Timestamp } from '../../../../src/shared/model/ids.ts';
import type { Finding } from '../../../../src/shared/model/verdict.ts';

export const LEDGER = '7f0c1f3e-3c1b-4a52-9d57-0b6c2a9e4d10' as LedgerId;
export const OTHER_LEDGER = '11111111-2222-4333-8444-555555555555' as LedgerId;
export const ann = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(1));
export const ben = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(2));
export const annKey = fingerprintOf(nodePrimitives, ann.publicKey);
export const benKey = fingerprintOf(nodePrimitives, ben.publicKey);

/** One event to write. All that a forger would repair afterwards (links, hash, signature) is made from what these fields say. */
export interface Step {
  readonly type: string;
  readonly by?: nacl.SignKeyPair;
  /** Fields that replace or join those of the event; undefined removes one. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Changes the written line; hash and links are made from the outcome. */
  readonly rewrite?: (line: string) => string;
  /** Whether a checkpoint follows; true by default. */
  readonly closes?: boolean;
  /** Fields of the checkpoint, changed before it is signed. */
  readonly head?: Partial<Checkpoint>;
  /** Changes the signed checkpoint. */
  readonly resigned?: (checkpoint: Checkpoint) => Checkpoint;
  readonly rewriteCheckpoint?: (line: string) => string;
}

export interface SampleLedger {
  readonly events: readonly string[];
  readonly checkpoints: readonly string[];
  readonly heads: readonly Checkpoint[];
}

/** The two events that every ledger of a case begins with. */
export const opening: readonly Step[] = [{ type: 'ledger.opened', closes: false }, { type: 'case.opened' }];

/** A ledger of a case that is right in everything that the steps do not spoil. */
export function buildLedger(steps: readonly Step[]): SampleLedger {
  const events: string[] = [];
  const checkpoints: string[] = [];
  const heads: Checkpoint[] = [];
  let prev: Sha256 = genesisPrev(
    nodePrimitives,
    LEDGER,
    fingerprintOf(nodePrimitives, (steps[0]?.by ?? ann).publicKey),
  );
  for (const [index, step] of steps.entries()) {
    const keys = step.by ?? ann;
    const seq = index + 1;
    const at = `2026-05-04T10:00:${String(seq % 60).padStart(2, '0')}.000Z` as Timestamp;
    const event: Record<string, unknown> = {
      v: 1,
      ledger: LEDGER,
      seq,
      prev,
      at,
      type: step.type,
      actor: {
        id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
        key: fingerprintOf(nodePrimitives, keys.publicKey),
        role: 'lead',
      },
      tool: { name: 'holdfast', version: '0.1.0' },
      clock: { source: 'none' },
      boot: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
      mono: seq * 10,
      body: 'ab'.repeat(32),
      ...step.fields,
    };
    for (const name of Object.keys(event)) if (event[name] === undefined) delete event[name];
    const written = canonicalize(event);
    const line = step.rewrite?.(written) ?? written;
    events.push(line);
    prev = eventHash(nodePrimitives, line);
    if (step.closes === false) continue;
    const time = (typeof event['at'] === 'string' ? event['at'] : at) as Timestamp;
    const honest = signHead({ ledger: LEDGER, seq, hash: prev, time, ...step.head }, keys);
    const checkpoint = step.resigned?.(honest) ?? honest;
    heads.push(checkpoint);
    const written2 = canonicalize(checkpoint);
    checkpoints.push(step.rewriteCheckpoint?.(written2) ?? written2);
  }
  return { events, checkpoints, heads };
}

function signHead(
  head: Pick<Checkpoint, 'ledger' | 'seq' | 'hash' | 'time'>,
  keys: nacl.SignKeyPair,
): Checkpoint {
  return { ...signCheckpoint(nodePrimitives, head, keys), ...head };
}

/** Signs a checkpoint again after its fields were changed, as a forger with the key would. */
export function resign(checkpoint: Checkpoint, keys: nacl.SignKeyPair): Checkpoint {
  const signature = nacl.sign.detached(Buffer.from(checkpointText(checkpoint)), keys.secretKey);
  return { ...checkpoint, signature: Buffer.from(signature).toString('hex') };
}

export interface Outcome {
  readonly findings: readonly Finding[];
  /** `CODE@seq`, sorted. */
  readonly codes: readonly string[];
  readonly summary: LedgerSummary;
}

export type Options = Partial<Omit<LedgerVerifierOptions, 'report'>>;

/** Verifies lines given as texts. */
export async function verify(
  ledger: Pick<SampleLedger, 'events' | 'checkpoints'>,
  options: Options = {},
): Promise<Outcome> {
  const asLine = (text: string): Line => ({ text, problem: text === '' ? 'blank' : null });
  return verifyLines(ledger.events.map(asLine), ledger.checkpoints.map(asLine), options);
}

/** Verifies lines as a file yields them. */
export async function verifyLines(
  events: Iterable<Line> | AsyncIterable<Line>,
  checkpoints: Iterable<Line> | AsyncIterable<Line>,
  options: Options = {},
): Promise<Outcome> {
  const findings: Finding[] = [];
  const verifier = createLedgerVerifier(nodePrimitives, {
    requireCase: true,
    ...options,
    report: (finding) => findings.push(finding),
  });
  await mergeLines(verifier, asyncOf(events), asyncOf(checkpoints));
  const summary = await verifier.finish();
  const codes = findings.map(({ code, seq }) => (seq === undefined ? code : `${code}@${seq}`)).sort();
  return { findings, codes, summary };
}

/** Everything that a stream yields. */
export async function collect<Item>(source: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

async function* asyncOf(lines: Iterable<Line> | AsyncIterable<Line>): AsyncGenerator<Line, void, undefined> {
  yield* lines;
}
