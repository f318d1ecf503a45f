import type { ItemId } from '../../shared/model/ids.ts';
import { redactSecrets } from '../../shared/transcript/secrets.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { findItem } from './find.ts';
import { readSource } from './served-bytes.ts';

type Area =
  'transcript.page' | 'transcript.days' | 'transcript.find' | 'transcript.named' | 'transcript.source';

/** Enough of one message's bytes to read it beside the transcript; a longer one is shown up to here. */
const SOURCE_LIMIT = 64 * 1024;

/** Reading a transcript page by page, from the store. */
export function transcriptHandlers(context: AppContext): Pick<Handlers, Area> {
  const messages = (item: ItemId) => {
    const vault = openVault(context);
    findItem(vault, item);
    return vault.records.messages;
  };
  return {
    'transcript.page': ({ item, from, limit }) => ({
      total: messages(item).count(item),
      messages: [...messages(item).page(item, from, limit)],
    }),
    'transcript.days': ({ item }) => ({ days: [...messages(item).days(item)] }),
    'transcript.find'({ item, query, ...filter }) {
      const vault = openVault(context);
      findItem(vault, item);
      const at = [...vault.records.search.inTranscript(item, query, filter)];
      return { total: at.length, at };
    },
    'transcript.named': ({ item, id, conversation }) => ({
      message: messages(item).named(item, id, conversation ?? null),
    }),
    async 'transcript.source'({ item, n }) {
      const [message] = messages(item).page(item, n, 1);
      if (message?.n !== n)
        throw new AppError('ITEM_NOT_FOUND', 'there is no such message in this transcript');
      const { member, line, start, end } = message.source;
      const stored = await readSource(
        openVault(context),
        item,
        member,
        start,
        Math.min(end, start + SOURCE_LIMIT),
      );
      // Keys and tokens of an export stay in the original and are shown nowhere.
      const { bytes, hidden } = message.marks.includes('secret')
        ? redactSecrets(stored)
        : { bytes: stored, hidden: 0 };
      return {
        member,
        line,
        start,
        end,
        text: new TextDecoder().decode(bytes),
        hex: Buffer.from(bytes).toString('hex'),
        hidden,
      };
    },
  };
}
