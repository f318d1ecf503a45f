import { BODIES, CASE_LEDGER, SEAL_TXT } from '../../../shared/bundle/layout.ts';
import type { FileSource } from '../../../shared/bundle/file-source.ts';
import { MAX_BODY_LINE, MAX_SEAL } from '../../../shared/bundle/limits.ts';
import { parseSeal } from '../../../shared/bundle/seal.ts';
import { LINE_LIMIT, readEventLine } from '../../../shared/ledger/event-line.ts';
import type { LedgerEvent } from '../../../shared/ledger/event.ts';
import { lines } from '../../../shared/ledger/lines.ts';
import { receivedDetails, WAY_LIMIT, type WayStage } from '../../../shared/model/received.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { nodePrimitives } from '../../node/primitives.ts';

/** Bundles that a bundle was itself built on; more than these are not told apart. */
const RECEIVED_KEPT = 1000;

/**
 * The way that a bundle states of itself: the stages of those that it holds, then its own. To be read only of a bundle that was verified
 * and is not altered: what stands here rests on its seal. Null where it has no seal to rest on.
 */
export async function readWay(
  source: FileSource,
  report: VerificationReport,
): Promise<readonly WayStage[] | null> {
  const sealText = await readWhole(source, SEAL_TXT, MAX_SEAL);
  const reading = parseSeal(sealText);
  if (reading.kind !== 'seal') return null;
  const { seal } = reading;
  const ledger = await readLedger(source);
  if (ledger === null) return null;
  const stages = await earlierStages(source, ledger.received);
  stages.push({
    bundle: seal.bundle,
    seal: nodePrimitives.sha256Of(sealText),
    signer: seal.signer,
    sealedAt: seal.created,
    ledger: { id: seal.ledger.id, events: seal.ledger.seq, hash: seal.ledger.hash },
    first: ledger.first.at,
    last: ledger.last.at,
    roles: [...ledger.roles].sort(),
    keys: ledger.keys.size,
    did: [...ledger.did]
      .map(([type, events]) => ({ type, events }))
      .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1)),
    exhibits: report.declared.included,
  });
  return stages.slice(-WAY_LIMIT);
}

interface LedgerFacts {
  readonly first: LedgerEvent;
  readonly last: LedgerEvent;
  readonly roles: Set<string>;
  readonly keys: Set<string>;
  readonly did: Map<string, number>;
  /** When each custody.received of it happened, by seq. */
  readonly received: Map<number, LedgerEvent>;
}

async function readLedger(source: FileSource): Promise<LedgerFacts | null> {
  const roles = new Set<string>();
  const keys = new Set<string>();
  const did = new Map<string, number>();
  const received = new Map<number, LedgerEvent>();
  let first: LedgerEvent | null = null;
  let last: LedgerEvent | null = null;
  for await (const { text } of lines(source.read(CASE_LEDGER), LINE_LIMIT)) {
    const reading = readEventLine(text ?? '');
    if (reading.kind !== 'event') continue;
    const { event } = reading;
    first ??= event;
    last = event;
    roles.add(event.actor.role);
    keys.add(event.actor.key);
    did.set(event.type, (did.get(event.type) ?? 0) + 1);
    if (event.type === 'custody.received' && received.size < RECEIVED_KEPT) received.set(event.seq, event);
  }
  return first === null || last === null ? null : { first, last, roles, keys, did, received };
}

/** The stages that the disclosed details of the ledger's custody.received tell, each told how it came into this ledger. */
async function earlierStages(
  source: FileSource,
  received: ReadonlyMap<number, LedgerEvent>,
): Promise<WayStage[]> {
  const stages: WayStage[] = [];
  if (received.size === 0) return stages;
  for await (const { text } of lines(source.read(BODIES), MAX_BODY_LINE)) {
    const seq = Number(/"seq":([0-9]+)\}$/.exec(text ?? '')?.[1]);
    const event = received.get(seq);
    if (text === null || event === undefined) continue;
    const { details } = JSON.parse(text) as { readonly details: unknown };
    const stated = receivedDetails.safeParse(details);
    const way = stated.success ? stated.data.way : null;
    const last = way?.at(-1);
    if (!stated.success || way === null || last === undefined) continue;
    const { from, exhibit, verdict } = stated.data;
    stages.push(...way.slice(0, -1), { ...last, received: { at: event.at, from, exhibit, verdict } });
  }
  return stages;
}

async function readWhole(source: FileSource, path: string, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of source.read(path)) {
    bytes += part.length;
    if (bytes > limit) break;
    parts.push(Uint8Array.from(part));
  }
  return Buffer.concat(parts);
}
