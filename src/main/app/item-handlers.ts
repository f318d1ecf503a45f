import type { ItemId } from '../../shared/model/ids.ts';
import { extractItem } from './extract.ts';
import { openSession, openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { findCase, findItem, findPresentItem } from './find.ts';
import { deriveTranscript } from './intake/transcript.ts';
import { takeInPaths } from './intake/take-in.ts';
import { itemDetailOf, itemDetailsOf, itemSummaryOf } from './item-view.ts';
import { memberType } from './served-bytes.ts';

type Area =
  | 'item.add'
  | 'item.list'
  | 'item.details'
  | 'item.get'
  | 'item.note'
  | 'item.tag'
  | 'item.view'
  | 'item.extract'
  | 'item.reparse';

/** Taking items in, and what can be done with one afterwards. Everything done is an event. */
export function itemHandlers(context: AppContext): Pick<Handlers, Area> {
  const changed = (item: ItemId) => {
    context.bus.send({ event: 'case-changed', case: findItem(openVault(context), item).item.case });
  };
  return {
    'item.add': ({ job, ...request }) => context.jobs.run(job, (work) => takeInPaths(context, request, work)),
    'item.list'({ case: id }) {
      const vault = openVault(context);
      findCase(vault, id);
      return { items: vault.records.items.list(id).map((item) => itemSummaryOf(vault, item)) };
    },
    'item.details'({ case: id }) {
      const vault = openVault(context);
      findCase(vault, id);
      return { items: itemDetailsOf(vault, id) };
    },
    'item.get': ({ item }) => itemDetailOf(openVault(context), item),
    'item.note'({ item: id, text }) {
      const vault = openVault(context);
      const { case: owner } = findPresentItem(vault, id);
      vault.transact((transaction) => {
        const { seq, at } = transaction.append(owner.ledger, {
          type: 'item.noted',
          item: id,
          details: { text },
        });
        transaction.notes.insert(id, { event: seq, at, by: vault.person.id, text });
      });
      changed(id);
      return itemDetailOf(vault, id);
    },
    'item.tag'({ item: id, tags }) {
      const vault = openVault(context);
      const { case: owner } = findPresentItem(vault, id);
      const next = [...new Set(tags)];
      vault.transact((transaction) => {
        transaction.append(owner.ledger, { type: 'item.tagged', item: id, details: { tags: next } });
        transaction.notes.setTags(id, next);
      });
      changed(id);
      return itemDetailOf(vault, id);
    },
    async 'item.view'({ item: id, member, reason }) {
      const { vault, views } = openSession(context);
      const { item, case: owner } = findPresentItem(vault, id);
      const mediaType = member === undefined ? item.mediaType : await memberType(vault, id, member);
      vault.transact((transaction) =>
        transaction.append(owner.ledger, {
          type: 'item.viewed',
          item: id,
          details: {
            ...(member === undefined ? {} : { member }),
            ...(reason === undefined ? {} : { reason }),
          },
        }),
      );
      const view = crypto.randomUUID();
      views.set(view, { item: id, member: member ?? null, mediaType });
      changed(id);
      return { url: `/evidence/${view}`, mediaType };
    },
    'item.extract': ({ item, out, job }) =>
      context.jobs.run(job, (work) => extractItem(openVault(context), item, out, work)),
    'item.reparse': ({ item: id, job, ...options }) =>
      context.jobs.run(job, async (work) => {
        const vault = openVault(context);
        findPresentItem(vault, id);
        await deriveTranscript(vault, id, options, work);
        changed(id);
        return itemDetailOf(vault, id);
      }),
  };
}
