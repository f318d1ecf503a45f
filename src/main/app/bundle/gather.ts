import { z } from 'zod';
import { readEventLine } from '../../../shared/ledger/event-line.ts';
import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import { sha256, type CaseId, type ItemId, type ObjectId, type Sha256 } from '../../../shared/model/ids.ts';
import type { BundlePlan, PlanEvent, PlanExhibit } from '../../bundle/write/plan.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findCase } from '../find.ts';
import { tool } from '../version.ts';
import { isDisclosed } from './disclosure.ts';

const PAGE = 2000;

/** What the person chose for a bundle. */
export interface BundleWish {
  readonly case: CaseId;
  /** All of them when left out. */
  readonly items?: readonly ItemId[] | undefined;
  readonly out: string;
  readonly to: readonly string[];
  readonly language: 'en' | 'fr';
}

/** Gathers everything a bundle is made of. Reads records only; evidence is opened when it is written. */
export function gatherPlan(vault: OpenVault, wish: BundleWish): Omit<BundlePlan, 'stamp'> {
  const owner = findCase(vault, wish.case);
  const exhibits = exhibitsOf(vault, wish);
  const included = new Set(exhibits.map(({ id }) => id));
  const { events, previous } = eventsOf(vault, owner.ledgerNumber, included);
  return {
    bundle: crypto.randomUUID(),
    created: toTimestamp(vault.environment.now()),
    ledger: owner.ledger,
    events,
    checkpoints: checkpointsOf(vault, owner.ledgerNumber),
    exhibits,
    people: vault.records.people.list().map(({ id, name }) => ({ id, name })),
    previous,
    timestamp: 'optional',
    language: wish.language,
    tool,
    signer: vault.signer,
    recipients: wish.to,
    out: wish.out,
  };
}

function exhibitsOf(vault: OpenVault, wish: BundleWish): PlanExhibit[] {
  const all = vault.records.items.list(wish.case);
  for (const id of wish.items ?? []) {
    if (!all.some((item) => item.id === id))
      throw new AppError('ITEM_NOT_FOUND', 'one of the items is not in this case');
  }
  const chosen = all.filter((item) => item.erasedAt === null && (wish.items?.includes(item.id) ?? true));
  if (chosen.length === 0)
    throw new AppError('NOTHING_TO_SEAL', 'there is nothing to hand over: choose at least one item');
  return chosen.map((item) => ({
    id: item.id,
    exhibit: item.exhibit,
    kind: item.kind,
    name: item.name,
    bytes: item.bytes,
    sha256: item.sha256,
    acquired: { at: item.acquiredAt, event: item.event, method: item.method },
    members: vault.records.members
      .list(item.id)
      .flatMap(({ name, bytes, sha256: hash }) => (hash === null ? [] : [{ name, bytes, sha256: hash }])),
    derived: vault.records.derivatives
      .list(item.id)
      .map(({ object, ...derivative }) => ({ ...derivative, open: () => streamOf(vault, object) })),
    open: () => streamOf(vault, item.object),
    ...(item.report === null ? {} : { chat: item.report }),
  }));
}

async function* streamOf(vault: OpenVault, object: ObjectId): AsyncGenerator<Uint8Array> {
  const reader = await vault.objects.open(object);
  try {
    yield* reader.stream();
  } finally {
    await reader.close();
  }
}

const sealedDetails = z.object({ seal: sha256 });

function eventsOf(
  vault: OpenVault,
  ledger: number,
  included: ReadonlySet<ItemId>,
): { readonly events: readonly PlanEvent[]; readonly previous: Sha256 | null } {
  const events: PlanEvent[] = [];
  let previous: Sha256 | null = null;
  for (let after = 0; ; after += PAGE) {
    const page = vault.records.events.page(ledger, after, PAGE);
    const bodies = new Map(vault.records.events.bodies(ledger, after, PAGE).map((body) => [body.seq, body]));
    for (const { seq, line } of page) {
      const reading = readEventLine(line);
      if (reading.kind !== 'event')
        throw new AppError('VAULT_DAMAGED', 'an entry of this ledger cannot be read: check the vault');
      const { type, item } = reading.event;
      const body = bodies.get(seq);
      const details = body === undefined ? null : (JSON.parse(body.details) as JsonObject);
      if (type === 'bundle.sealed' && details !== null) previous = sealedDetails.parse(details).seal;
      const disclosed =
        body !== undefined && details !== null && isDisclosed({ type, item: item ?? null }, included);
      events.push({
        line,
        disclosed: disclosed ? { details, salt: Buffer.from(body.salt).toString('hex') } : null,
      });
    }
    if (page.length < PAGE) return { events, previous };
  }
}

function checkpointsOf(vault: OpenVault, ledger: number): string[] {
  const lines: string[] = [];
  for (let after = 0; ;) {
    const page = vault.records.checkpoints.page(ledger, after, PAGE);
    lines.push(...page.map(({ line }) => line));
    if (page.length < PAGE) return lines;
    after = page.at(-1)?.seq ?? after;
  }
}
