import type { ConversationFacts, Tally } from '../../record/tally.ts';

type Kind = ConversationFacts['kind'];

const kinds = new Map<string, Kind>([
  ['saved_messages', 'direct'],
  ['replies', 'direct'],
  ['verification_codes', 'direct'],
  ['personal_chat', 'direct'],
  ['bot_chat', 'direct'],
  ['private_group', 'group'],
  ['private_supergroup', 'group'],
  ['public_supergroup', 'group'],
  ['private_channel', 'channel'],
  ['public_channel', 'channel'],
]);

/** What the export says of a chat, before its messages unless a program sorted it. */
export interface ChatFacts {
  name?: string;
  type?: string;
  id?: string;
}

/** Makes chats known under ids of their own, though exports put together from several may use one twice. */
export class ChatList {
  readonly #tally: Tally;
  /** How often each id was used. */
  readonly #used = new Map<string, number>();

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Adds a chat and gives its id; `fallback` serves where the export has none. */
  add(facts: ChatFacts, member: string | null, fallback: string): string {
    const wanted = facts.id ?? fallback;
    const copy = (this.#used.get(wanted) ?? 0) + 1;
    this.#used.set(wanted, copy);
    const own = copy === 1 ? wanted : `${wanted} (${copy})`;
    if (own !== wanted) this.#used.set(own, 1);
    this.#tally.conversation({ id: own, ...namesOf(facts), member });
    return own;
  }

  /** Completes what is known of a chat that was added. */
  describe(id: string, facts: ChatFacts): void {
    this.#tally.describe(id, namesOf(facts));
  }
}

/** Two chats have no name in the export, the saved messages and the replies to channels: their type stands for it. */
function namesOf({ name, type = '' }: ChatFacts): Pick<ConversationFacts, 'title' | 'kind'> {
  return { title: name ?? (type === '' ? null : type), kind: kinds.get(type) ?? 'unknown' };
}
