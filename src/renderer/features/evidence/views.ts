/** Ways to show the items of a case. */
export type View = 'cards' | 'table' | 'list';

/** Beyond these numbers of items, cards and table rows would burden the page; a list of plain rows holds any number. */
const MOST_CARDS = 400;
const MOST_TABLE_ROWS = 2000;

/** The ways that a case of so many items can be shown, the usual one first. */
export function viewsFor(items: number): readonly [View, ...View[]] {
  if (items <= MOST_CARDS) return ['cards', 'table'];
  return items <= MOST_TABLE_ROWS ? ['list', 'table'] : ['list'];
}
