import { setImmediate as nextTurn } from 'node:timers/promises';
import { entityKind } from '../../shared/contract/entity-methods.ts';
import type { CaseId, ItemId } from '../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../shared/transcript/message.ts';
import { findEntities } from '../entities/find-entities.ts';
import type { EntityPlace, OpenVault } from '../vault/index.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { findCase } from './find.ts';
import type { Job } from './jobs.ts';

type Area = 'entity.list' | 'entity.places' | 'entity.scan';

/** Messages that are looked through between two turns for everybody else. */
const BATCH = 2000;
/** Characters that are shown on either side of what was found. */
const AROUND = 60;

/** What was found in a case's chats. It is worked out from what is preserved, and can be at any time again. */
export function entityHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    'entity.list'({ case: id, kind, limit }) {
      const vault = openVault(context);
      findCase(vault, id);
      const { entities } = vault.records;
      return {
        country: countryOf(vault, id),
        kinds: entities.kinds(id).map((one) => ({ ...one, kind: entityKind.parse(one.kind) })),
        entities: entities.list(id, kind, limit).map((one) => ({ ...one, kind: entityKind.parse(one.kind) })),
      };
    },
    'entity.places'({ case: id, kind, value, limit }) {
      const vault = openVault(context);
      findCase(vault, id);
      const places = vault.records.entities.places(id, kind, value, limit);
      return {
        places: places.map(({ body, start, end, ...place }) => {
          const from = Math.max(0, start - AROUND);
          const snippet = body.slice(from, end + AROUND).toWellFormed();
          return { ...place, snippet, start: start - from, end: end - from };
        }),
      };
    },
    'entity.scan': ({ case: id, country, job }) =>
      context.jobs.run(job, (work) => scan(openVault(context), id, country, work)),
  };
}

/** The country that numbers without a country code belong to in a case; null where nobody said. */
function countryOf(vault: OpenVault, id: CaseId): string | null {
  return vault.records.settings.get(settingOf(id));
}

const settingOf = (id: CaseId) => `entities.country.${id}`;

/** What stands in messages, as the store takes it. */
export function entityPlacesIn(
  vault: OpenVault,
  owner: CaseId,
  messages: readonly TranscriptMessage[],
): EntityPlace[] {
  const country = countryOf(vault, owner) ?? undefined;
  return messages.flatMap(({ n, kind, body }) =>
    // What the app says of itself leads nowhere.
    kind === 'system' ? [] : findEntities(body, { country }).map((entity) => ({ n, ...entity })),
  );
}

async function scan(vault: OpenVault, id: CaseId, country: string | null, job: Job) {
  findCase(vault, id);
  vault.transact((transaction) => {
    if (country === null) transaction.settings.remove(settingOf(id));
    else transaction.settings.set(settingOf(id), country);
  });
  const sum = { messages: 0, found: 0 };
  for (const { id: item, transcript } of vault.records.items.list(id)) {
    if (transcript !== null) await scanItem(vault, id, item, sum, job);
  }
  return sum;
}

async function scanItem(
  vault: OpenVault,
  owner: CaseId,
  item: ItemId,
  sum: { messages: number; found: number },
  job: Job,
): Promise<void> {
  const places: EntityPlace[] = [];
  const { messages } = vault.records;
  const total = messages.count(item);
  for (let from = 1; from <= total; from += BATCH) {
    job.signal.throwIfAborted();
    const page = messages.page(item, from, BATCH);
    places.push(...entityPlacesIn(vault, owner, page));
    sum.messages += page.length;
    job.progress('reading', from, total, 'records');
    await nextTurn();
  }
  sum.found += places.length;
  vault.transact((transaction) => {
    transaction.entities.replace(item, places);
  });
}
