import type { PagePlace } from '../../../shared/contract/search-methods.ts';

/** Where in a page something was found, from what its entry says of itself (`indexPage`): a line of the text, a link, or an identifier. */
export function pagePlaceOf(position: number, ref: string | null): PagePlace {
  const [, view, at] = /^(links|identifiers) (\d+)$/.exec(ref ?? '') ?? [];
  return view === 'links' || view === 'identifiers'
    ? { view, at: Number(at) }
    : { view: 'text', at: position };
}
