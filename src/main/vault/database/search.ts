import type { CaseId, ExhibitNumber, ItemId } from '../../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Connection } from './connect.ts';
import { trait, type Trait } from './messages.ts';
import { readQuery, type Query } from './query.ts';
import { transcriptsOf } from './transcripts.ts';
import { holdsUnspaced } from './unspaced.ts';

/** A message that holds the words. */
export interface SearchHit {
  readonly item: ItemId;
  readonly exhibit: ExhibitNumber;
  /** Position in the transcript. */
  readonly message: number;
  readonly sender: string | null;
  /** `YYYY-MM-DD`, or null where the time could not be read. */
  readonly day: string | null;
  /** What the item is, and what its export calls the message. */
  readonly kind: string;
  readonly ref: string | null;
  /** A stretch of the message around the first words found, shortened with `…`. */
  readonly snippet: string;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/** What a search is narrowed to; each is left out of account where it is undefined. */
export interface SearchFilter {
  readonly sender?: string | undefined;
  readonly kind?: TranscriptMessage['kind'] | undefined;
  /** First and last day, `YYYY-MM-DD`, both included. Messages without a day are not found then. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly items?: readonly ItemId[] | undefined;
  readonly conversation?: string | undefined;
  readonly has?: Trait | undefined;
}

export interface SearchReader {
  /** Messages of a whole case that hold every piece of the query, in the order they were taken in. */
  inCase(caseId: CaseId, query: string, limit: number, filter?: SearchFilter): SearchResult;
  /** Positions in one transcript; an empty query leaves the words out of account. */
  inTranscript(item: ItemId, query: string, filter: SearchFilter): readonly number[];
}

/** Words of context in a snippet, and characters where the text has no words to count. */
const SNIPPET_WORDS = 16;
const SNIPPET_CHARACTERS = 120;

function excerpt(body: string, needle: string): string {
  const at = Math.max(0, body.toLowerCase().indexOf(needle.toLowerCase()));
  const start = Math.max(0, at - SNIPPET_CHARACTERS / 3);
  const text = body.slice(start, start + SNIPPET_CHARACTERS).toWellFormed();
  return `${start > 0 ? '…' : ''}${text}${start + SNIPPET_CHARACTERS < body.length ? '…' : ''}`;
}

/** A part of a statement, and the values that it takes. */
interface Sql {
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly string[];
  readonly order: string;
}

/** One index leads and gives the order for nothing; what else is asked for is looked up in what it finds. */
function sqlOf({ words, groups, patterns }: Query, filter: SearchFilter): Sql {
  const where = ['m.n > 0'];
  const values: string[] = [];
  let from = 'messages m JOIN items i ON i.number = m.item';
  let order = 'i.number, m.n';
  const ask = (clause: string, value: string | undefined): void => {
    if (value === undefined) return;
    where.push(clause);
    values.push(value);
  };
  if (words !== null) {
    from = 'message_words JOIN messages m ON m.id = message_words.rowid JOIN items i ON i.number = m.item';
    order = 'message_words.rowid';
    ask('message_words MATCH ?', words);
    if (groups !== null)
      ask('m.id IN (SELECT rowid FROM message_groups WHERE message_groups MATCH ?)', groups);
  } else if (groups !== null) {
    from = 'message_groups JOIN messages m ON m.id = message_groups.rowid JOIN items i ON i.number = m.item';
    order = 'message_groups.rowid';
    ask('message_groups MATCH ?', groups);
  } else if (patterns.some(holdsUnspaced)) {
    // Too short for a group, but only messages in such a script can hold it, and the index knows which these are.
    from =
      'message_groups_docsize g CROSS JOIN messages m ON m.id = g.id CROSS JOIN items i ON i.number = m.item';
    order = 'g.id';
  }
  for (const pattern of patterns) ask(String.raw`m.body LIKE ? ESCAPE '\'`, pattern);
  ask('m.sender = ?', filter.sender);
  ask('m.kind = ?', filter.kind);
  ask('m.conversation = ?', filter.conversation);
  if (filter.has !== undefined) where.push(`m.traits <> 0 AND m.traits & ${trait[filter.has]} <> 0`);
  ask('m.day >= ?', filter.from);
  ask('m.day <= ?', filter.to);
  ask(
    'i.id IN (SELECT value FROM json_each(?))',
    filter.items === undefined ? undefined : JSON.stringify(filter.items),
  );
  return { from, where, values, order };
}

type RawHit = SearchHit & { readonly body: string | null };

/** More ranges than this cost more than looking up every message. */
const MOST_RANGES = 16;

/** How many messages hold the words, asked of one index alone: looking each of them up takes ten times as long. Null where one index does not know. */
function countOf(db: Connection) {
  const transcripts = transcriptsOf(db);
  const counting = (table: 'message_words' | 'message_groups') =>
    db
      .prepare<[string, number, number], number>(
        `SELECT count(*) FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ?`,
      )
      .pluck();
  const inWords = counting('message_words');
  const inGroups = counting('message_groups');
  return (caseId: CaseId, { words, groups, patterns }: Query, filter: SearchFilter): number | null => {
    const { items, ...narrowed } = filter;
    if (patterns.length > 0 || Object.values(narrowed).some((one) => one !== undefined)) return null;
    if ((words === null) === (groups === null)) return null;
    const ranges = transcripts.ranges(caseId, items);
    if (ranges === null || ranges.length > MOST_RANGES) return null;
    const [statement, expression] = words === null ? [inGroups, groups] : [inWords, words];
    if (expression === null) return null;
    return ranges.reduce((sum, { first, last }) => sum + (statement.get(expression, first, last) ?? 0), 0);
  };
}

export function searchOf(db: Connection): SearchReader {
  const countInIndex = countOf(db);
  return {
    inCase(caseId, typed, limit, filter = {}) {
      const query = readQuery(typed);
      if (query.pieces.length === 0) return { total: 0, hits: [] };
      const { from, where, values, order } = sqlOf(query, filter);
      const clause = `FROM ${from} WHERE ${where.join(' AND ')} AND i.case_id = ?`;
      const [snippet, body] =
        query.words === null
          ? ["''", 'm.body']
          : [`snippet(message_words, 0, '', '', '…', ${SNIPPET_WORDS})`, 'NULL'];
      const hits = db
        .prepare<string[], RawHit>(
          `SELECT i.id AS item, i.exhibit, i.kind, m.ref, m.n AS message, m.sender, m.day, ${snippet} AS snippet, ${body} AS body
           ${clause} ORDER BY ${order} LIMIT ${limit}`,
        )
        .all(...values, caseId)
        .map(({ body: text, ...hit }) =>
          text === null ? hit : { ...hit, snippet: excerpt(text, query.pieces[0] ?? '') },
        );
      if (hits.length < limit) return { total: hits.length, hits };
      const total = countInIndex(caseId, query, filter);
      if (total !== null) return { total, hits };
      const counted = db
        .prepare<string[], { n: number }>(`SELECT count(*) AS n ${clause}`)
        .get(...values, caseId);
      return { total: counted?.n ?? 0, hits };
    },
    inTranscript(item, typed, filter) {
      const { from, where, values } = sqlOf(readQuery(typed), { ...filter, items: [item] });
      return db
        .prepare<string[], number>(`SELECT m.n FROM ${from} WHERE ${where.join(' AND ')} ORDER BY m.n`)
        .pluck()
        .all(...values);
    },
  };
}
