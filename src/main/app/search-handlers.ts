import type { Parsed } from '../../shared/contract/index.ts';
import type { SearchHit } from '../../shared/contract/search-methods.ts';
import type { OpenVault } from '../vault/index.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { findCase } from './find.ts';
import { pagePlaceOf } from './page/found-place.ts';
import { indexPages } from './page/index-words.ts';

type StoredHit = ReturnType<OpenVault['records']['search']['inCase']>['hits'][number];

/** Searching a case. Every search is an event, since it says what was looked for and what the person was told. */
export function searchHandlers(context: AppContext): Pick<Handlers, 'search.run'> {
  return {
    async 'search.run'(input) {
      const vault = openVault(context);
      const { ledger } = findCase(vault, input.case);
      const unread = await indexPages(vault, input.case);
      const { case: id, query, limit, ...filter } = input;
      const among = filter.sender === undefined && filter.from === undefined && filter.to === undefined;
      const items = among ? itemsThatSay(vault, input) : [];
      const { total, hits } = vault.records.search.inCase(id, query, limit, filter);
      const found = total + items.length;
      const { items: wanted, ...narrowed } = filter;
      vault.transact((transaction) =>
        transaction.append(ledger, {
          type: 'search.made',
          details: { query, found, ...narrowed, ...(wanted === undefined ? {} : { items: wanted }) },
        }),
      );
      return {
        total: found,
        hits: [...items, ...hits.map(hitOf)].slice(0, limit),
        ...(unread.length === 0 ? {} : { unread: [...unread] }),
      };
    },
  };
}

/** A hit as it crosses the contract: of a page it says the place in that. */
function hitOf({ kind, ref, ...hit }: StoredHit): SearchHit {
  if (kind !== 'page') return hit;
  const { item, exhibit, snippet, message } = hit;
  return { item, exhibit, snippet, page: pagePlaceOf(message, ref) };
}

/** The items whose name, notes and tags hold every word, wherever each stands. */
function itemsThatSay(vault: OpenVault, { case: id, query, items }: Parsed<'search.run'>): SearchHit[] {
  const words = folded(query)
    .split(/[\s"“”„«»*]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const { items: all, notes } = vault.records;
  return all.list(id).flatMap((item) => {
    if (items?.includes(item.id) === false) return [];
    const texts = [item.name, ...notes.list(item.id).map(({ text }) => text), ...notes.tags(item.id)];
    const whole = texts.map(folded);
    if (!words.every((word) => whole.some((text) => text.includes(word)))) return [];
    const first = texts.find((_, index) => words.some((word) => whole[index]?.includes(word)));
    return [{ item: item.id, exhibit: item.exhibit, snippet: (first ?? '').slice(0, 200).toWellFormed() }];
  });
}

/** Case and accents do not matter. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
