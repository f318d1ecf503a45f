import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import { derivedKey, link, memberKey, optional, relationNode, typed, type GraphNode } from './case-graph.ts';
import type { Thread, ThreadMessage } from './threads.ts';

/**
 * A chat in CASE/UCO: an account for each name, the messages, and a thread for each conversation in it. The thread follows its messages, so
 * that a graph which is cut for its size never speaks of a message that it does not hold.
 */
export function* threadNodes(thread: Thread): Generator<GraphNode> {
  const { exhibit, messages } = thread;
  const conversations = [...new Set(messages.map(({ conversation }) => conversation))];
  const accounts = accountsOf(thread);
  for (const [name, account] of accounts) yield accountNode(account, name);
  for (const message of messages) yield messageNode(exhibit.id, message, accounts);
  for (const conversation of conversations) {
    const own = messages.filter((message) => message.conversation === conversation);
    const key = conversation === undefined ? exhibit.id : `${exhibit.id}-${token(conversation)}`;
    yield threadNode(key, thread, own, accounts, conversations.length > 1);
    yield relationNode(
      `kb:thread-${key}`,
      'Derived_From',
      `kb:file-${derivedKey(exhibit, thread.source.event)}`,
    );
  }
}

/** Which file belongs to which message, where the file is handed over too. To be written after the nodes of the members. */
export function* attachmentNodes({ exhibit, messages }: Thread): Generator<GraphNode> {
  const members = new Map(
    exhibit.members.map(({ name }, index) => [name, memberKey(exhibit, index)] as const),
  );
  const made = new Map(
    exhibit.derived.map(({ sha256, event }) => [String(sha256), derivedKey(exhibit, event)]),
  );
  for (const message of messages) {
    for (const [index, { member, sha256 }] of message.attachments.entries()) {
      const file = members.get(member ?? '') ?? made.get(sha256 ?? '');
      if (file === undefined) continue;
      const target = messageId(exhibit.id, message);
      yield relationNode(`kb:file-${file}`, 'Attached_To', target, `${target.slice(3)}-${index + 1}`);
    }
  }
}

type Accounts = ReadonlyMap<string, string>;

function accountsOf({ exhibit, messages }: Thread): Accounts {
  const names = [...new Set(messages.flatMap(({ sender }) => (sender === null ? [] : [sender])))];
  return new Map(names.map((name) => [name, `kb:account-${exhibit.id}-${token(name)}`]));
}

/** A short name that follows from a text, so that what a bundle leaves out does not change how the rest is called. */
function token(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** An account is what a chat knows of somebody: a name, and nothing of who stands behind it. */
function accountNode(id: string, name: string): GraphNode {
  return {
    '@id': id,
    '@type': 'uco-observable:DigitalAccount',
    'uco-core:hasFacet': [
      {
        '@id': facetId(id),
        '@type': 'uco-observable:DigitalAccountFacet',
        'uco-observable:displayName': name,
      },
    ],
  };
}

function messageId(exhibit: string, { n }: ThreadMessage): string {
  return `kb:message-${exhibit}-${n}`;
}

function facetId(id: string): string {
  return `kb:facet-${id.slice('kb:'.length)}`;
}

function messageNode(exhibit: string, message: ThreadMessage, accounts: Accounts): GraphNode {
  const id = messageId(exhibit, message);
  const { n, kind, sender, body, time } = message;
  const account = sender === null ? undefined : accounts.get(sender);
  const sent = dateTime(time);
  return {
    '@id': id,
    '@type': 'uco-observable:Message',
    ...optional('uco-core:description', time.raw === '' ? undefined : `Time as written: ${time.raw}`),
    'uco-core:hasFacet': [
      {
        '@id': facetId(id),
        '@type': 'uco-observable:MessageFacet',
        'uco-observable:messageID': String(n),
        'uco-observable:messageType': kind,
        'uco-observable:messageText': body,
        ...optional('uco-observable:from', account === undefined ? undefined : link(account)),
        ...optional('uco-observable:sentTime', sent === null ? undefined : typed('dateTime', sent)),
      },
    ],
  };
}

const LOCAL = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** As xsd:dateTime, which has no shorter form than seconds: local time where the zone is not known. Null for a bare day, or no time at all. */
function dateTime({ local, utc }: ThreadMessage['time']): string | null {
  if (utc !== null && UTC.test(utc)) return utc;
  const [, day, minute, second = ':00'] = LOCAL.exec(local ?? '') ?? [];
  return day === undefined || minute === undefined ? null : `${day}T${minute}${second}`;
}

function threadNode(
  key: string,
  { exhibit, source, total, messages: all }: Thread,
  messages: readonly ThreadMessage[],
  accounts: Accounts,
  isPart: boolean,
): GraphNode {
  const id = `kb:thread-${key}`;
  const present = new Set(messages.map(({ sender }) => sender));
  const participants = [...accounts].flatMap(([name, account]) => (present.has(name) ? [link(account)] : []));
  const part = isPart ? `One of the conversations of this chat. ` : '';
  const of = total === null ? '' : ` of ${total}`;
  return {
    '@id': id,
    '@type': 'uco-observable:MessageThread',
    'uco-core:name': exhibit.exhibit,
    'uco-core:description': `${part}${all.length}${of} messages of this chat stand in this graph; see ${source.path}.`,
    'uco-core:hasFacet': [
      {
        '@id': facetId(id),
        '@type': 'uco-observable:MessageThreadFacet',
        ...optional('uco-observable:participant', participants.length === 0 ? undefined : participants),
        'uco-observable:messageThread': bag(key, exhibit.id, total, messages),
      },
    ],
  };
}

/** The order of the messages. That one follows the other at once is only said where it does: between them others may be withheld. */
function bag(
  key: string,
  exhibit: string,
  total: number | null,
  messages: readonly ThreadMessage[],
): JsonObject {
  const item = ({ n }: ThreadMessage): string => `kb:thread-item-${key}-${n}`;
  const [first] = messages;
  const last = messages.at(-1);
  return {
    '@id': `kb:thread-messages-${key}`,
    '@type': 'uco-types:Thread',
    'co:size': typed('nonNegativeInteger', String(messages.length)),
    'co:element': messages.map((message) => link(messageId(exhibit, message))),
    'co:item': messages.map((message, index) => {
      const next = messages[index + 1];
      const word = next?.n === message.n + 1 ? 'threadNextItem' : 'threadSuccessor';
      return {
        '@id': item(message),
        '@type': 'uco-types:ThreadItem',
        'co:itemContent': link(messageId(exhibit, message)),
        ...optional(`uco-types:${word}`, next === undefined ? undefined : link(item(next))),
      };
    }),
    ...optional('uco-types:threadOriginItem', first?.n === 1 ? link(item(first)) : undefined),
    ...optional(
      'uco-types:threadTerminalItem',
      last?.n === total && last !== undefined ? link(item(last)) : undefined,
    ),
  };
}
