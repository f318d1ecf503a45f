import { CodedError } from '../../../shared/model/error.ts';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { EntityPlace, OpenVault } from '../../vault/index.ts';
import { entityPlacesIn } from '../entity-places.ts';
import { AppError } from '../errors.ts';
import { findPresentItem } from '../find.ts';
import { documentsOf } from './documents.ts';
import { pageIdentifiersOf } from './identifiers.ts';
import { eachLine } from './lines.ts';
import { newPageIndex, type PageIndex } from './page-index.ts';
import { withRecord, type PageRecord } from './record.ts';
import { TEXT } from './text.ts';

/** Lines that share one durable transaction. */
const STORED_AT_ONCE = 8000;
/** Links beyond these are in `page.links` and not in the search. */
const MOST_LINKS = 20_000;
/** Characters of one line that are searched. */
const LONGEST = 200_000;

/** Raised when pages have to be looked through anew because more is taken from them. */
const READING = '1';
const settingOf = (item: ItemId) => `page.searched.${item}`;

/** What a page gives to the search: a line of its text, a link, or an identifier. */
interface Entry {
  readonly body: string;
  /** Left out for a line of the text, whose number is its position. */
  readonly ref?: string;
  readonly places?: readonly Omit<EntityPlace, 'n'>[];
}

const underWay = new WeakMap<OpenVault, Map<ItemId, Promise<boolean>>>();

/**
 * Puts the words, the links and the identifiers of a page into the search and the list of numbers and addresses, in the place of what was there. Its entries
 * are the lines of `text.txt`, under their numbers, and behind them those of links and identifiers, which say in `ref` what they are. Answers false where the
 * record cannot be read; nothing of it is then found.
 */
export function indexPage(vault: OpenVault, item: ItemId): Promise<boolean> {
  const running = underWay.get(vault) ?? new Map<ItemId, Promise<boolean>>();
  underWay.set(vault, running);
  const known = running.get(item);
  if (known !== undefined) return known;
  const work = attempt(vault, item).finally(() => running.delete(item));
  running.set(item, work);
  return work;
}

/** Sees to it that every page of a case can be found; answers those whose record cannot be read. */
export async function indexPages(vault: OpenVault, id: CaseId): Promise<readonly ItemId[]> {
  const unread: ItemId[] = [];
  for (const { id: item, kind, erasedAt } of vault.records.items.list(id)) {
    if (kind !== 'page' || erasedAt !== null || vault.records.settings.get(settingOf(item)) === READING)
      continue;
    if (!(await indexPage(vault, item))) unread.push(item);
  }
  return unread;
}

async function attempt(vault: OpenVault, item: ItemId): Promise<boolean> {
  try {
    await readInto(vault, item);
    return true;
  } catch (error) {
    // A record that cannot be read is said to be so; a fault of the program is not taken for one.
    if (!(error instanceof CodedError) || vault.locked) throw error;
    return false;
  }
}

async function readInto(vault: OpenVault, item: ItemId): Promise<void> {
  const { case: owner } = findPresentItem(vault, item);
  const waiting: { messages: TranscriptMessage[]; places: EntityPlace[] } = { messages: [], places: [] };
  const store = () => {
    const { messages, places } = waiting;
    vault.transact((transaction) => {
      // It may have been erased while it was being read: nothing of it comes back.
      if (transaction.items.get(item)?.erasedAt !== null)
        throw new AppError('ITEM_ERASED', 'this item was erased while it was being read');
      transaction.messages.insert(item, messages);
      transaction.entities.insert(item, [
        ...entityPlacesIn(vault, owner.id, messages.filter(isPlain)),
        ...places,
      ]);
    });
    waiting.messages = [];
    waiting.places = [];
  };
  const identified = new Set<number>();
  const isPlain = ({ n }: TranscriptMessage) => !identified.has(n);
  let n = 0;
  try {
    await withRecord(vault, item, async (record) => {
      for await (const { body, ref, places } of entriesOf(record, newPageIndex())) {
        n += 1;
        waiting.messages.push(messageOf(n, body, ref));
        if (places !== undefined) {
          identified.add(n);
          for (const place of places) waiting.places.push({ n, ...place });
        }
        if (waiting.messages.length >= STORED_AT_ONCE) store();
      }
    });
    if (waiting.messages.length > 0) store();
    vault.transact((transaction) => {
      transaction.messages.publish(item);
      transaction.settings.set(settingOf(item), READING);
    });
  } catch (error) {
    if (!vault.locked)
      vault.transact((transaction) => {
        transaction.messages.withdraw(item);
      });
    throw error;
  }
}

async function* entriesOf(record: PageRecord, index: PageIndex): AsyncGenerator<Entry> {
  if (record.has(TEXT))
    for await (const { text } of eachLine(record.open(TEXT)))
      yield { body: text.slice(0, LONGEST).toWellFormed() };
  const { links } = await index.once('documents', () => documentsOf(record));
  const seen = new Set<string>();
  for (const { n, href, url, words } of links) {
    const address = url ?? href;
    if (seen.has(address) || seen.size >= MOST_LINKS) continue;
    seen.add(address);
    yield { body: `${words} ${address}`.trim().slice(0, LONGEST).toWellFormed(), ref: `links ${String(n)}` };
  }
  for (const [at, { platform, kind, value }] of (await pageIdentifiersOf(record, index)).entries()) {
    // An address is found as a link already, or was put together by us; a name that is shown stands in the text.
    if (kind.endsWith('-link') || kind === 'display-name') continue;
    const start = platform.length + kind.length + 2;
    const body = `${platform} ${kind} ${value}`;
    const end = start + value.length;
    const ref = `identifiers ${String(at + 1)}`;
    yield kind === 'handle'
      ? {
          body,
          ref,
          places: [{ kind: 'handle', value: value.startsWith('@') ? value : `@${value}`, start, end }],
        }
      : { body, ref, places: [{ kind: 'account', value: body, start: 0, end }] };
  }
}

function messageOf(n: number, body: string, ref: string | undefined): TranscriptMessage {
  return {
    v: 1,
    n,
    kind: 'message',
    sender: null,
    body,
    time: { raw: '', local: null, utc: null, zone: { source: 'unknown', name: null } },
    attachments: [],
    marks: [],
    flags: [],
    source: { member: TEXT, line: n, lines: 1, start: 0, end: 0 },
    ...(ref === undefined ? {} : { id: ref }),
  };
}
