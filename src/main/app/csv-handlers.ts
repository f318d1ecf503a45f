import { csvLayouts } from '../chats/index.ts';
import { chatInputOf } from './chat-input.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { findPresentItem } from './find.ts';
import { columnsOfLayout } from './intake/csv-columns.ts';
import { openOriginal } from './served-bytes.ts';

/** More tables than this in one container are not listed: the person says the columns of one, and they hold for all of its layout. */
const LISTED = 100;

/** Tables in text, whose columns a person names. */
export function csvHandlers(context: AppContext): Pick<Handlers, 'csv.layout'> {
  return {
    async 'csv.layout'({ item: id }) {
      const vault = openVault(context);
      const { item } = findPresentItem(vault, id);
      const original = await openOriginal(vault, id);
      try {
        const input = await chatInputOf(original, item.name, vault.records.members.list(id));
        const layouts = await csvLayouts(input);
        return {
          tables: layouts.slice(0, LISTED).map(({ file, delimiter, header, rows, layout, guess }) => ({
            member: input.container === null ? null : file.name,
            delimiter,
            header: [...header],
            rows: rows.map((row) => [...row]),
            layout,
            remembered: columnsOfLayout(vault, layout),
            guess,
          })),
        };
      } finally {
        await original.close();
      }
    },
  };
}
