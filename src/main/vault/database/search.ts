import type { CaseId, ExhibitNumber, ItemId } from '../../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Connection } from './connect.ts';
import { readQuery, substringPattern, type Query } from './query.ts';

/** A message that holds the words. */
export interface SearchHit {
  readonly item: ItemId;
  readonly exhibit: ExhibitNumber;
  /** Position in the transcript. */
  readonly message: number;
  /** A stretch of the message around the first words found, shortened with `…`. */
  readonly snippet: string;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

export interface SearchReader {
  /** Messages of a whole case that hold every word of the query, in the order they were taken in. */
  inCase(caseId: CaseId, query: string, limit: number): SearchResult;
  /** Positions in one transcript; an empty query leaves the words out of account. */
  inTranscript(
    item: ItemId,
    query: string,
    filter: { readonly sender?: string | undefined; readonly kind?: TranscriptMessage['kind'] | undefined },
  ): readonly number[];
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

type RawHit = SearchHit & { readonly body: string };

export function searchOf(db: Connection): SearchReader {
  const joined = `FROM message_words JOIN messages m ON m.id = message_words.rowid JOIN items i ON i.number = m.item
    WHERE message_words MATCH ? AND i.case_id = ? AND m.n > 0`;
  const countWords = db.prepare<[string, string], { n: number }>(`SELECT count(*) AS n ${joined}`);
  const findWords = db.prepare<[string, string, number], SearchHit>(
    `SELECT i.id AS item, i.exhibit, m.n AS message, snippet(message_words, 0, '', '', '…', ${SNIPPET_WORDS}) AS snippet
     ${joined} ORDER BY message_words.rowid LIMIT ?`,
  );
  const scanned = `FROM messages m JOIN items i ON i.number = m.item WHERE i.case_id = ? AND m.n > 0 AND m.body LIKE ? ESCAPE '\\'`;
  const countText = db.prepare<[string, string], { n: number }>(`SELECT count(*) AS n ${scanned}`);
  const findText = db.prepare<[string, string, number], RawHit>(
    `SELECT i.id AS item, i.exhibit, m.n AS message, '' AS snippet, m.body ${scanned} ORDER BY m.id LIMIT ?`,
  );

  const position = `FROM messages m WHERE m.item = (SELECT number FROM items WHERE id = @item) AND m.n > 0
    AND (@sender IS NULL OR m.sender = @sender) AND (@kind IS NULL OR m.kind = @kind)`;
  type Filter = { item: string; sender: string | null; kind: string | null; query: string };
  const all = db.prepare<[Filter], { n: number }>(`SELECT m.n ${position} AND @query = '' ORDER BY m.n`);
  const words = db.prepare<[Filter], { n: number }>(
    `SELECT m.n ${position} AND m.id IN (SELECT rowid FROM message_words WHERE message_words MATCH @query) ORDER BY m.n`,
  );
  const text = db.prepare<[Filter], { n: number }>(
    `SELECT m.n ${position} AND m.body LIKE @query ESCAPE '\\' ORDER BY m.n`,
  );
  const statementFor = (query: Query) => ({ nothing: all, words, text })[query.by];

  return {
    inCase(caseId, typed, limit) {
      const query = readQuery(typed);
      if (query.by === 'nothing') return { total: 0, hits: [] };
      if (query.by === 'words') {
        const total = countWords.get(query.match, caseId)?.n ?? 0;
        return { total, hits: findWords.all(query.match, caseId, limit) };
      }
      const pattern = substringPattern(query.match);
      const hits = findText
        .all(caseId, pattern, limit)
        .map(({ body, ...hit }) => ({ ...hit, snippet: excerpt(body, query.match) }));
      return { total: countText.get(caseId, pattern)?.n ?? 0, hits };
    },
    inTranscript(item, typed, { sender, kind }) {
      const query = readQuery(typed);
      const match = query.by === 'text' ? substringPattern(query.match) : query.match;
      return statementFor(query)
        .all({ item, sender: sender ?? null, kind: kind ?? null, query: match })
        .map(({ n }) => n);
    },
  };
}
