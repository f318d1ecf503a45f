import { setImmediate as nextTurn } from 'node:timers/promises';
import { entityKind } from '../../shared/contract/entity-methods.ts';
import type { CaseId, ItemId } from '../../shared/model/ids.ts';
import type { EntityPlace, OpenVault } from '../vault/index.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { countryOf, countrySetting, entityPlacesIn } from './entity-places.ts';
import { findCase } from './find.ts';
import type { Job } from './jobs.ts';
import { pagePlaceOf } from './page/found-place.ts';
import { indexPage, indexPages } from './page/index-words.ts';

type Area = 'entity.list' | 'entity.places' | 'entity.scan';

/** Messages that are looked through between two turns for everybody else. */
const BATCH = 2000;
/** Characters that are shown on either side of what was found. */
const AROUND = 60;

/** What was found in a case's chats and pages. It is worked out from what is preserved, and can be at any time again. */
export function entityHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    async 'entity.list'({ case: id, kind, limit }) {
      const vault = openVault(context);
      findCase(vault, id);
      await indexPages(vault, id);
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
        places: places.map(({ body, start, end, itemKind, ref, message, ...place }) => {
          const from = Math.max(0, start - AROUND);
          const snippet = body.slice(from, end + AROUND).toWellFormed();
          const where = itemKind === 'page' ? { page: pagePlaceOf(message, ref) } : { message };
          return { ...place, ...where, snippet, start: start - from, end: end - from };
        }),
      };
    },
    'entity.scan': ({ case: id, country, job }) =>
      context.jobs.run(job, (work) => scan(openVault(context), id, country, work)),
  };
}

async function scan(vault: OpenVault, id: CaseId, country: string | null, job: Job) {
  findCase(vault, id);
  vault.transact((transaction) => {
    if (country === null) transaction.settings.remove(countrySetting(id));
    else transaction.settings.set(countrySetting(id), country);
  });
  const sum = { messages: 0, found: 0 };
  for (const { id: item, transcript, kind, erasedAt } of vault.records.items.list(id)) {
    job.signal.throwIfAborted();
    if (transcript !== null) await scanItem(vault, id, item, sum, job);
    else if (kind === 'page' && erasedAt === null) await scanPage(vault, item, sum);
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

/** A page is read anew from its record. One that cannot be read is left as it is: the search says so of it. */
async function scanPage(
  vault: OpenVault,
  item: ItemId,
  sum: { messages: number; found: number },
): Promise<void> {
  if (!(await indexPage(vault, item))) return;
  sum.messages += vault.records.messages.count(item);
  sum.found += vault.records.entities.count(item);
}
