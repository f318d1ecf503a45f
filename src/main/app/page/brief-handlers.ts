import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { captureOf } from './overview.ts';
import { newPageIndex } from './page-index.ts';
import { withRecord } from './record.ts';

/** What lists of evidence say of a captured page: only its own account is read, and nothing of it is kept in mind. */
export function pageBriefHandlers(context: AppContext): Pick<Handlers, 'page.brief'> {
  return {
    'page.brief': ({ item }) =>
      withRecord(openVault(context), item, async (record) => {
        const summary = (await captureOf(record, newPageIndex()))?.summary;
        return {
          title: summary?.title ?? null,
          address: summary?.finalUrl ?? null,
          at: summary?.startedAt ?? null,
          wasOpened: !(summary?.incomplete ?? []).some(
            ({ what, reason }) => what === 'the page' && reason.startsWith('it could not be opened'),
          ),
          complete: summary?.complete ?? false,
          missing: summary?.incomplete.length ?? 0,
        };
      }),
  };
}
