import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { objectIn, objectsIn, textIn, type JsonObject } from '../json/fields.ts';
import { instantTime, noTime, numberIn } from '../record/time.ts';
import type { Draft } from '../record/writer.ts';
import { itemId, readItem, type ItemContext } from './item.ts';
import { momentIn, type Recipients } from './recipients.ts';

type Receipts = NonNullable<TranscriptMessage['receipts']>;
type Details = NonNullable<TranscriptMessage['details']>;

/** A chat item, but where it stands and what conversation it belongs to. */
export type ItemDraft = Omit<Draft, 'source' | 'conversation'>;

/** Reads a `ChatItem` frame. */
export function readChatItem(item: JsonObject, context: ItemContext): ItemDraft {
  const { recipients } = context;
  const { details: stated = [], marks, direction: called, ...reading } = readItem(item, context);
  const author = recipients.of(item['authorId']);
  const outgoing = objectIn(item['outgoing']);
  const incoming = objectIn(item['incoming']);
  const receipts = receiptsIn(outgoing, recipients);
  const edits = editsIn(item, context);
  const details: Details = [...stated, ...detailsOf(item, incoming, outgoing)];
  const direction = outgoing !== null ? 'outgoing' : incoming !== null ? 'incoming' : called;
  return {
    ...reading,
    sender: author?.name ?? null,
    time: timeIn(item['dateSent']),
    id: itemId(item['authorId'], item['dateSent']),
    marks: [
      ...marks,
      ...(edits.length > 0 ? (['edited'] as const) : []),
      ...(textIn(item['expiresInMs']) === null ? [] : (['expiring'] as const)),
    ],
    ...(author === null || author.account === null ? {} : { senderId: author.account }),
    ...(direction === undefined ? {} : { direction }),
    ...(receipts.length === 0 ? {} : { receipts, recipients: receipts.map(({ by }) => by) }),
    ...(edits.length === 0 ? {} : { edits }),
    ...(details.length === 0 ? {} : { details }),
  };
}

/** A time of an export: milliseconds since 1970. Zero is what a message without one has. */
export function timeIn(value: unknown): TranscriptMessage['time'] {
  const ms = numberIn(value);
  const raw = textIn(value) ?? (ms === null ? '' : String(ms));
  return ms === null || ms === 0 ? { ...noTime, raw } : instantTime(raw, ms);
}

const statuses = ['pending', 'sent', 'delivered', 'read', 'viewed', 'skipped', 'failed'] as const;

function receiptsIn(outgoing: JsonObject | null, recipients: Recipients): Receipts {
  return objectsIn(outgoing?.['sendStatus']).map((status) => {
    // The export writes no status at all where it is still pending.
    const action = statuses.find((name) => status[name] !== undefined) ?? 'pending';
    const by = recipients.of(status['recipientId'])?.name ?? '';
    return { by, action, at: momentIn(status['timestamp']) };
  });
}

/** The wordings before the last, oldest first. */
function editsIn(item: JsonObject, context: ItemContext): NonNullable<TranscriptMessage['edits']> {
  return objectsIn(item['revisions']).map((revision) => ({
    body: readItem(revision, context).body,
    at: momentIn(revision['dateSent']),
  }));
}

function detailsOf(item: JsonObject, incoming: JsonObject | null, outgoing: JsonObject | null): Details {
  const moments = [
    ['received', (incoming ?? outgoing)?.['dateReceived']],
    ['passed the server', incoming?.['dateServerSent']],
    ['pinned', objectIn(item['pinDetails'])?.['pinnedAtTimestamp']],
  ] as const;
  const details: Details = moments.flatMap(([name, value]) => {
    const at = momentIn(value);
    return at === null ? [] : [{ name, value: at }];
  });
  if (incoming?.['read'] === true) details.push({ name: 'read', value: 'true' });
  if (item['sms'] === true) details.push({ name: 'sent as', value: 'SMS' });
  return details;
}
