import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { findPresentItem } from '../find.ts';
import type { ItemId } from '../../../shared/model/ids.ts';

type Area =
  | 'page.open'
  | 'page.log'
  | 'page.facets'
  | 'page.response'
  | 'page.body'
  | 'page.view'
  | 'page.certificates'
  | 'page.sockets'
  | 'page.text'
  | 'page.file'
  | 'page.links'
  | 'page.identifiers'
  | 'page.saved';

/** Reading a captured page from its stored original. */
export function pageViewHandlers(context: AppContext): Pick<Handlers, Area> {
  const refuse = ({ item }: { readonly item: ItemId }): never => {
    findPresentItem(openVault(context), item);
    throw new AppError('NOT_A_PAGE', 'this item is not a captured page');
  };
  return {
    'page.open': refuse,
    'page.log': refuse,
    'page.facets': refuse,
    'page.response': refuse,
    'page.body': refuse,
    'page.view': refuse,
    'page.certificates': refuse,
    'page.sockets': refuse,
    'page.text': refuse,
    'page.file': refuse,
    'page.links': refuse,
    'page.identifiers': refuse,
    'page.saved': refuse,
  };
}
