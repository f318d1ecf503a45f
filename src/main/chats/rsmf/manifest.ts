import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';

/** What a manifest says of the chat as a whole. */
export interface RsmfFacts {
  readonly exhibit: string;
  readonly name: string;
  readonly sha256: string;
  readonly report: ImportReport;
  /** Everyone who wrote, in order of appearance. */
  readonly senders: readonly { readonly name: string; readonly account: string | null }[];
}

/** The name inside the archive of an attached file that goes with it; null for one that does not. */
export type PlaceOf = (attachment: TranscriptMessage['attachments'][number]) => string | null;

interface Custom {
  readonly name: string;
  readonly value: string;
}

/** The conversation of exports that know of one only. */
const ONLY = 'conversation-1';

/**
 * `rsmf_manifest.json` of the Relativity Short Message Format 2.0, in parts, one event for each entry in the transcript's order. What the format has no field
 * for (the time as written, its zone, doubts, the place in the source) stands in `custom`.
 */
export function* rsmfManifest(
  facts: RsmfFacts,
  messages: Iterable<readonly TranscriptMessage[]>,
  placeOf: PlaceOf,
): Generator<string> {
  const participants = new Map(facts.senders.map(({ name }, index) => [name, `p${index + 1}`]));
  const head = {
    version: '2.0.0',
    eventcollectionid: facts.sha256,
    participants: facts.senders.map(({ name, account }) => ({
      id: participants.get(name),
      display: name,
      ...(account === null ? {} : { account_id: account }),
    })),
    conversations: conversationsOf(facts),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`;
  let first = true;
  for (const batch of messages) {
    let part = '';
    for (const message of batch) {
      part += `${first ? '' : ','}\n${JSON.stringify(eventOf(message, participants, placeOf))}`;
      first = false;
    }
    yield part;
  }
  yield '\n]}\n';
}

function conversationsOf({ exhibit, name, sha256, report }: RsmfFacts) {
  const custom: Custom[] = [
    { name: 'exhibit', value: exhibit },
    { name: 'original', value: name },
    { name: 'original-sha256', value: sha256 },
  ];
  const platform = report.format;
  const taken = report.conversations.filter((one) => one.taken);
  if (taken.length === 0) {
    const type = report.participants.length > 2 ? 'channel' : 'direct';
    return [{ id: ONLY, display: name, platform, type, custom }];
  }
  return taken.map(({ id, title, kind }) => ({
    id,
    display: title ?? id,
    platform,
    type: kind === 'direct' ? 'direct' : 'channel',
    custom,
  }));
}

const types = {
  message: 'message',
  call: 'message',
  system: 'disclaimer',
  unknown: 'unknown',
  unparsed: 'unknown',
} as const;

function eventOf(message: TranscriptMessage, participants: ReadonlyMap<string, string>, placeOf: PlaceOf) {
  const { n, kind, sender, body, time, conversation, replyTo, direction, reactions, edits, marks } = message;
  const participant = sender === null ? undefined : participants.get(sender);
  const timestamp = time.utc ?? time.local;
  const files = message.attachments.flatMap((attachment) => {
    const id = placeOf(attachment);
    return id === null ? [] : [{ id, display: attachment.name ?? id }];
  });
  return {
    id: message.id ?? String(n),
    type: types[kind],
    ...(replyTo === undefined ? {} : { parent: replyTo }),
    body,
    ...(participant === undefined ? {} : { participant }),
    conversation: conversation ?? ONLY,
    ...(timestamp === null ? {} : { timestamp }),
    ...(marks.includes('deleted') ? { deleted: true } : {}),
    ...(direction === undefined ? {} : { direction }),
    ...(reactions === undefined ? {} : { reactions: reactionsOf(reactions, participants) }),
    ...(edits === undefined
      ? {}
      : {
          edits: edits.map(({ body: previous, at }) => ({
            previous,
            ...(at === null ? {} : { timestamp: at }),
          })),
        }),
    ...(files.length === 0 ? {} : { attachments: files }),
    custom: customOf(message),
  };
}

function reactionsOf(
  reactions: NonNullable<TranscriptMessage['reactions']>,
  participants: ReadonlyMap<string, string>,
) {
  const values = new Map<string, { total: number; readonly people: string[] }>();
  for (const { value, by, count = 1 } of reactions) {
    const known = values.get(value) ?? { total: 0, people: [] };
    values.set(value, known);
    known.total += count;
    if (by !== null) known.people.push(by);
  }
  return [...values].map(([value, { total, people }]) => ({
    value,
    count: total,
    participants: people.flatMap((name) => participants.get(name) ?? []),
  }));
}

function customOf({ n, time, source, flags, marks, attachments, details }: TranscriptMessage): Custom[] {
  return [
    { name: 'number', value: String(n) },
    { name: 'time-as-written', value: time.raw },
    {
      name: 'time-zone',
      value: time.zone.name === null ? time.zone.source : `${time.zone.name} (${time.zone.source})`,
    },
    { name: 'source', value: `${source.member ?? ''}:${source.line} bytes ${source.start}-${source.end}` },
    ...flags.map((value) => ({ name: 'flag', value })),
    ...marks.map((value) => ({ name: 'mark', value })),
    ...attachments.map(({ name, status, sha256 }) => ({
      name: 'attachment',
      value: [name ?? '', status, sha256 ?? ''].join(' ').trim(),
    })),
    ...(details ?? []),
  ];
}
