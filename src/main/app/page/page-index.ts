import type { ItemId } from '../../../shared/model/ids.ts';
import type { Session } from '../session.ts';
import { readIndex } from './cdxj.ts';
import { joinNetwork, type Asked } from './join-network.ts';
import { eachLine, indexLines, type LineIndex } from './lines.ts';
import { failedLine, networkLine, parseLine } from './log-lines.ts';
import { FOLDER, INDEX, type PageRecord } from './record.ts';

/** The requests of a page, and how many lines of their logs could not be read. */
export interface NetworkIndex {
  readonly rows: readonly Asked[];
  readonly unreadable: number;
}

/** What was worked out of a page's record since the vault was unlocked; it is gone with the session. */
export interface PageIndex {
  network(record: PageRecord): Promise<NetworkIndex>;
  lines(record: PageRecord, file: string): Promise<LineIndex>;
  /** What `work` makes, made once for each name. */
  once<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** The same, of which only the last `key` of a name is kept: what a person looks for changes with every letter. */
  latest<Value>(name: string, key: string, work: () => Promise<Value>): Promise<Value>;
}

/** Pages that are kept in mind; the one that was looked at longest ago is forgotten first. */
const KEPT = 4;
/** An index beyond this is of no capture. */
const LARGEST_INDEX = 512 << 20;

const bySession = new WeakMap<Session, Map<ItemId, PageIndex>>();

/** What is known of a page in this session. */
export function pageIndexOf(session: Session, item: ItemId): PageIndex {
  const pages = bySession.get(session) ?? new Map<ItemId, PageIndex>();
  bySession.set(session, pages);
  const index = pages.get(item) ?? newPageIndex();
  pages.delete(item);
  pages.set(item, index);
  for (const oldest of pages.keys()) if (pages.size > KEPT) pages.delete(oldest);
  return index;
}

/** Knows nothing yet. */
export function newPageIndex(): PageIndex {
  const made = new Map<string, Promise<unknown>>();
  const once = <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const known = made.get(name);
    // The name says what was made under it.
    if (known !== undefined) return known as Promise<Value>;
    const making = work();
    made.set(name, making);
    making.catch(() => made.delete(name));
    return making;
  };
  const keys = new Map<string, string>();
  return {
    once,
    latest(name, key, work) {
      const before = keys.get(name);
      if (before !== undefined && before !== key) made.delete(`${name} ${before}`);
      keys.set(name, key);
      return once(`${name} ${key}`, work);
    },
    network: (record) => once('network', () => readNetwork(record)),
    lines: (record, file) =>
      once(`lines ${file}`, async () =>
        record.has(FOLDER + file) ? indexLines(record.open(FOLDER + file)) : { count: 0, place: nowhere },
      ),
  };
}

/** Forgets what was worked out of a page. */
export function forgetPageIndex(session: Session, item: ItemId): void {
  bySession.get(session)?.delete(item);
}

const nowhere = () => ({ start: 0, end: 0 });

async function readNetwork(record: PageRecord): Promise<NetworkIndex> {
  let unreadable = 0;
  const read = async <Value>(file: string, parse: (line: string) => Value | null): Promise<Value[]> => {
    const found: Value[] = [];
    if (!record.has(FOLDER + file)) return found;
    for await (const { text } of eachLine(record.open(FOLDER + file))) {
      const value = parse(text);
      if (value === null) unreadable += 1;
      else found.push(value);
    }
    return found;
  };
  const lines = await read('network.jsonl', (line) => parseLine(networkLine, line));
  const failed = await read('failed.jsonl', (line) => parseLine(failedLine, line));
  const index = await record.read(INDEX, LARGEST_INDEX);
  const stored = index === null ? [] : readIndex(new TextDecoder().decode(index));
  return { rows: joinNetwork(lines, failed, stored), unreadable };
}
