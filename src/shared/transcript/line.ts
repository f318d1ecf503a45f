import { canonicalize } from '../ledger/canonical.ts';
import type { Attachment, TranscriptMessage } from './message.ts';

/**
 * A message as it stands in `derived/transcript.jsonl` and under its commitment: RFC 8785 canonical JSON, without the LF. Transcripts
 * run to millions of lines, so the members are written in their known order instead of being sorted; the result is the same as
 * `canonicalize` gives. Throws `NOT_CANONICAL` for a text with a lone surrogate.
 */
export function transcriptLine(message: TranscriptMessage): string {
  const { attachments, body, flags, kind, marks, n, sender, source, time, v, ...stated } = message;
  const [afterBody, afterFlags, afterNumber, afterSender] = statedTexts(stated);
  const pointer = source.pointer === undefined ? '' : `,"pointer":${text(source.pointer)}`;
  return (
    `{"attachments":[${attachments.map(attachmentText).join(',')}],"body":${text(body)}${afterBody},"flags":${words(flags)}` +
    `${afterFlags},"kind":"${kind}","marks":${words(marks)},"n":${n}${afterNumber},"sender":${text(sender)}${afterSender}` +
    `,"source":{"end":${source.end},"line":${source.line},"lines":${source.lines},"member":${text(source.member)}${pointer}` +
    `,"start":${source.start}},"time":{"local":${text(time.local)},"raw":${text(time.raw)},"utc":${text(time.utc)}` +
    `,"zone":{"name":${text(time.zone.name)},"source":"${time.zone.source}"}},"v":${v}}`
  );
}

type Stated = Pick<TranscriptMessage, OptionalKeys<TranscriptMessage>>;
type StatedTexts = readonly [afterBody: string, afterFlags: string, afterNumber: string, afterSender: string];

const NOTHING_STATED: StatedTexts = ['', '', '', ''];

/** What only some exports state, as it stands between the members that every message has. */
function statedTexts(stated: Stated): StatedTexts {
  for (const _ in stated) {
    const { content, conversation, details, direction, edits, id, original, ...more } = stated;
    const { reactions, receipts, recipients, replyTo, senderId, ...unknown } = more;
    unknown satisfies Readonly<Record<string, never>>;
    return [
      general('content', content) +
        stringMember('conversation', conversation) +
        general('details', details) +
        stringMember('direction', direction) +
        general('edits', edits),
      stringMember('id', id),
      stringMember('original', original) +
        general('reactions', reactions) +
        general('receipts', receipts) +
        general('recipients', recipients) +
        stringMember('replyTo', replyTo),
      stringMember('senderId', senderId),
    ];
  }
  return NOTHING_STATED;
}

function stringMember(name: string, value: string | undefined): string {
  return value === undefined ? '' : `,"${name}":${text(value)}`;
}

/** A member that is built of parts, sorted like any other JSON. */
function general(name: string, value: object | undefined): string {
  return value === undefined ? '' : `,"${name}":${canonicalize(value)}`;
}

function attachmentText({ media, member, name, sha256, status }: Attachment): string {
  return `{"media":"${media}","member":${text(member)},"name":${text(name)},"sha256":${text(sha256)},"status":"${status}"}`;
}

function words(list: readonly string[]): string {
  return list.length === 0 ? '[]' : `["${list.join('","')}"]`;
}

/** `canonicalize` refuses what is not well-formed; anything else JSON.stringify writes as RFC 8785 asks (section 3.2.2.2). */
function text(value: string | null): string {
  if (value === null) return 'null';
  return value.isWellFormed() ? JSON.stringify(value) : canonicalize(value);
}

type OptionalKeys<Whole> = {
  [Key in keyof Whole]-?: undefined extends Whole[Key] ? Key : never;
}[keyof Whole];

/** Fails to compile when a message has a member that is not written above. */
type Unwritten<Whole, Written extends PropertyKey> =
  Exclude<keyof Whole, Written> extends never ? true : never;
true satisfies Unwritten<
  TranscriptMessage,
  | 'attachments'
  | 'body'
  | 'flags'
  | 'kind'
  | 'marks'
  | 'n'
  | 'sender'
  | 'source'
  | 'time'
  | 'v'
  | OptionalKeys<TranscriptMessage>
>;
true satisfies Unwritten<
  TranscriptMessage['source'],
  'end' | 'line' | 'lines' | 'member' | 'start' | 'pointer'
>;
true satisfies Unwritten<TranscriptMessage['time'], 'local' | 'raw' | 'utc' | 'zone'>;
true satisfies Unwritten<Attachment, 'media' | 'member' | 'name' | 'sha256' | 'status'>;
