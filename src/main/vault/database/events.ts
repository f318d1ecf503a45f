import type { EventType } from '../../../shared/model/event.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** An event as it is stored: the line verbatim, without its LF, and its canonical details while they are held. */
export interface StoredEvent {
  readonly seq: number;
  readonly line: string;
  readonly details: string | null;
}

/** An event with all that its row holds, for those who check one against the other. */
export interface BodiedEvent extends StoredEvent {
  readonly type: string;
  readonly item: ItemId | null;
  readonly salt: Uint8Array | null;
}

/** What an event's body was committed with. */
export interface StoredBody {
  readonly seq: number;
  /** Canonical JSON. */
  readonly details: string;
  readonly salt: Uint8Array;
}

/** `ledger` is the number of the ledger's record throughout. */
export interface EventsReader {
  /** How many events a ledger has, which is also the last one's `seq`. */
  count(ledger: number): number;
  countAll(): number;
  get(ledger: number, seq: number): StoredEvent | null;
  /** Up to `limit` events after `seq`, in order. */
  page(ledger: number, after: number, limit: number): readonly StoredEvent[];
  /** The same, with the row's other columns. */
  bodied(ledger: number, after: number, limit: number): readonly BodiedEvent[];
  /** Every event about an item, in order. */
  ofItem(ledger: number, item: ItemId): readonly StoredEvent[];
  /** Every event of a type, in order. */
  ofType(ledger: number, type: EventType): readonly StoredEvent[];
  body(ledger: number, seq: number): StoredBody | null;
  /** Up to `limit` bodies after `seq`, in order. */
  bodies(ledger: number, after: number, limit: number): readonly StoredBody[];
}
export interface EventsWriter extends EventsReader {
  /** Appends. That `seq` is the next one is the ledger writer's care; one that is taken is refused. */
  append(
    ledger: number,
    seq: number,
    type: EventType,
    item: ItemId | null,
    line: string,
    details: string,
    salt: Uint8Array,
  ): void;
  /** Destroys the details and salts of every event about an item. The lines stay, and so does the chain. */
  eraseBodiesOf(ledger: number, item: ItemId): void;
}

export function eventsOf(db: Connection): EventsWriter {
  const select = 'SELECT seq, line, details FROM events';
  const count = db.prepare<[number], { n: number }>(
    'SELECT coalesce(max(seq), 0) AS n FROM events WHERE ledger = ?',
  );
  const countAll = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM events');
  const one = db.prepare<[number, number], StoredEvent>(`${select} WHERE ledger = ? AND seq = ?`);
  const page = db.prepare<[number, number, number], StoredEvent>(
    `${select} WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const bodied = db.prepare<[number, number, number], BodiedEvent>(
    'SELECT seq, type, item, line, details, salt FROM events WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  const ofItem = db.prepare<[number, string], StoredEvent>(
    `${select} WHERE ledger = ? AND item = ? ORDER BY seq`,
  );
  const ofType = db.prepare<[number, string], StoredEvent>(
    `${select} WHERE ledger = ? AND type = ? ORDER BY seq`,
  );
  const body = db.prepare<[number, number], StoredBody>(
    'SELECT seq, details, salt FROM events WHERE ledger = ? AND seq = ? AND details IS NOT NULL',
  );
  const bodies = db.prepare<[number, number, number], StoredBody>(
    'SELECT seq, details, salt FROM events WHERE ledger = ? AND seq > ? AND details IS NOT NULL ORDER BY seq LIMIT ?',
  );
  const insert = db.prepare<[number, number, string, string | null, string, string, Uint8Array]>(
    'INSERT INTO events (ledger, seq, type, item, line, details, salt) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const erase = db.prepare<[number, string]>(
    'UPDATE events SET details = NULL, salt = NULL WHERE ledger = ? AND item = ?',
  );
  return {
    count: (ledger) => count.get(ledger)?.n ?? 0,
    countAll: () => countAll.get()?.n ?? 0,
    get: (ledger, seq) => one.get(ledger, seq) ?? null,
    page: (ledger, after, limit) => page.all(ledger, after, limit),
    bodied: (ledger, after, limit) => bodied.all(ledger, after, limit),
    ofItem: (ledger, item) => ofItem.all(ledger, item),
    ofType: (ledger, type) => ofType.all(ledger, type),
    body: (ledger, seq) => body.get(ledger, seq) ?? null,
    bodies: (ledger, after, limit) => bodies.all(ledger, after, limit),
    append: (ledger, seq, type, item, line, details, salt) =>
      void insert.run(ledger, seq, type, item, line, details, salt),
    eraseBodiesOf: (ledger, item) => void erase.run(ledger, item),
  };
}
