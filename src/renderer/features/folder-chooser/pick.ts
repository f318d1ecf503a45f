import type { Output } from '../../../shared/contract/index.ts';
import type { Choice } from './purpose.ts';

type Listing = Output<'desktop.listFolder'>;
type Entry = Listing['entries'][number];

/** What pressing an entry does. */
export type Picked =
  | { readonly do: 'enter' | 'answer' | 'nothing' }
  | { readonly do: 'select'; readonly selected: ReadonlySet<string> };

/** Purposes for which several files make sense. */
const several: ReadonlySet<Choice['purpose']> = new Set(['evidence', 'certificate']);

/**
 * Decides what pressing an entry does, given what is chosen for what: a vault is taken as a whole when a vault is wanted, an unpacked
 * bundle when a bundle is; files are marked where files are wanted; every other folder is gone into.
 */
export function pick(entry: Entry, choice: Choice, selected: ReadonlySet<string>): Picked {
  // The host calls both a packed bundle and the folder of an unpacked one "bundle"; only a packed one ends like a file.
  const isFile = entry.kind === 'file' || (entry.kind === 'bundle' && /\.(zip|age)$/iu.test(entry.name));
  if (!isFile) {
    if (entry.kind === 'vault' && choice.purpose === 'vault') return { do: 'answer' };
    if (entry.kind === 'bundle' && choice.purpose === 'bundle') return { do: 'answer' };
    return { do: 'enter' };
  }
  if (choice.what === 'folder') return { do: 'nothing' };
  if (selected.has(entry.path)) {
    return { do: 'select', selected: new Set([...selected].filter((path) => path !== entry.path)) };
  }
  return {
    do: 'select',
    selected: new Set(several.has(choice.purpose) ? [...selected, entry.path] : [entry.path]),
  };
}

/** Whether the folder one is in is an answer: where a vault is wanted, only one that holds a vault's header. */
export function canTake(choice: Choice, listing: Listing): boolean {
  return choice.purpose !== 'vault' || listing.entries.some((entry) => entry.name === 'vault.json');
}
