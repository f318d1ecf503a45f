import { z } from 'zod';
import type { ExtractWish } from '../../../shared/contract/handover-methods.ts';
import { readEventLine } from '../../../shared/ledger/event-line.ts';
import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import { sha256, type CaseId, type ItemId, type ObjectId, type Sha256 } from '../../../shared/model/ids.ts';
import type { BundlePlan, PlanEvent, PlanExhibit, PlanPage } from '../../bundle/write/plan.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findCase } from '../find.ts';
import { isMatchWith, MATCH } from '../match-handlers.ts';
import { toolParts } from '../parts.ts';
import { tool } from '../version.ts';
import { ATTACHMENT } from './attachments.ts';
import { isDisclosed, type Scope } from './disclosure.ts';
import type { MadeExtract } from './extract-messages.ts';

const PAGE = 2000;

/** What the person chose for a bundle. */
export interface BundleWish {
  readonly case: CaseId;
  /** All of them when left out. */
  readonly items?: readonly ItemId[] | undefined;
  /** Chats that go in part; where there are any and `items` is left out, nothing else goes. */
  readonly extracts: readonly ExtractWish[];
  readonly out: string;
  readonly to: readonly string[];
  readonly language: 'en' | 'fr';
}

/** Gathers everything a bundle is made of. Reads records only; evidence is opened when it is written. */
export function gatherPlan(
  vault: OpenVault,
  wish: BundleWish,
  extracts: readonly MadeExtract[],
  pages: ReadonlyMap<ItemId, PlanPage>,
): Omit<BundlePlan, 'stamp'> {
  const owner = findCase(vault, wish.case);
  const items = chosenItems(vault, wish);
  const exhibits = items.map((item) =>
    exhibitOf(
      vault,
      item,
      extracts.find((extract) => extract.item === item.id),
      items,
      pages.get(item.id),
    ),
  );
  const scope = new Map(exhibits.map((exhibit) => [exhibit.id, scopeOf(exhibit, extracts)]));
  const { events, previous } = eventsOf(vault, owner.ledgerNumber, scope);
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
    tool: { ...tool, parts: toolParts.sha256 },
    signer: vault.signer,
    recipients: wish.to,
    out: wish.out,
  };
}

/** The items of the wish in the order of the case. Throws ITEM_NOT_FOUND or NOTHING_TO_SEAL. */
export function chosenItems(
  vault: OpenVault,
  wish: Pick<BundleWish, 'case' | 'items' | 'extracts'>,
): readonly ItemRecord[] {
  const all = vault.records.items.list(wish.case);
  const partial = wish.extracts.map(({ item }) => item);
  const named =
    wish.items === undefined && partial.length === 0 ? null : new Set([...(wish.items ?? []), ...partial]);
  for (const id of named ?? []) {
    if (!all.some((item) => item.id === id))
      throw new AppError('ITEM_NOT_FOUND', 'one of the items is not in this case');
  }
  const chosen = all.filter((item) => item.erasedAt === null && (named?.has(item.id) ?? true));
  if (chosen.length === 0)
    throw new AppError('NOTHING_TO_SEAL', 'there is nothing to hand over: choose at least one item');
  return chosen;
}

type ItemRecord = ReturnType<OpenVault['records']['items']['list']>[number];

function exhibitOf(
  vault: OpenVault,
  item: ItemRecord,
  extract: MadeExtract | undefined,
  items: readonly ItemRecord[],
  page: PlanPage | undefined,
): PlanExhibit {
  const { members, derivatives } = vault.records;
  const made = derivatives
    .list(item.id)
    .map(({ object, ...derivative }) => ({ ...derivative, open: () => streamOf(vault, object) }));
  const facts = {
    id: item.id,
    exhibit: item.exhibit,
    kind: item.kind,
    name: item.name,
    bytes: item.bytes,
    sha256: item.sha256,
    acquired: { at: item.acquiredAt, event: item.event, method: item.method },
  };
  if (extract !== undefined) {
    const { file, attachments, messages, runs, printed } = extract;
    const going = new Set([file, ...attachments].map(({ event }) => event));
    return {
      ...facts,
      members: [],
      derived: made.filter(({ event }) => going.has(event)),
      open: null,
      extract: { messages, runs, printed },
    };
  }
  const inside = members.list(item.id);
  const hashed = inside.flatMap(({ name, bytes, sha256: hash }) =>
    hash === null ? [] : [{ name, bytes, sha256: hash }],
  );
  return {
    ...facts,
    members: hashed,
    unread: inside.length - hashed.length,
    incomplete: item.membersIncomplete,
    // An extract was made for somebody else; who gets the whole has no use for it, nor for files that the whole holds.
    // A comparison tells of both chats.
    derived: made.filter(
      ({ kind, path }) =>
        kind !== 'extract' &&
        kind !== ATTACHMENT &&
        (kind !== MATCH || items.some(({ exhibit }) => isMatchWith(path, exhibit))),
    ),
    open: () => streamOf(vault, item.object),
    ...(item.report === null ? {} : { chat: item.report }),
    ...(page === undefined ? {} : { page }),
  };
}

function scopeOf(
  { id, acquired }: PlanExhibit,
  extracts: readonly MadeExtract[],
): 'whole' | ReadonlySet<number> {
  const extract = extracts.find(({ item }) => item === id);
  return extract === undefined
    ? 'whole'
    : new Set([
        acquired.event,
        extract.transcriptEvent,
        extract.file.event,
        ...extract.attachments.map(({ event }) => event),
      ]);
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
  scope: Scope,
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
        body !== undefined && details !== null && isDisclosed({ seq, type, item: item ?? null }, scope);
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
