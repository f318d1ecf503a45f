import type { ChatFile, ChatInput } from '../../format.ts';
import { objectIn, textIn, wordsOf, type JsonObject } from '../../json/fields.ts';
import { smallJson } from '../../json/walk.ts';
import { folderOf } from '../../record/files.ts';
import type { ConversationFacts } from '../../record/tally.ts';
import type { PackageContext } from './record.ts';

/** Files about channels and the account are small; a larger one is not looked at. */
const SMALL = 16 * 1024 * 1024;

type Channel = Pick<ConversationFacts, 'id' | 'title' | 'kind'>;

/** What a package says of its channels and of the person who requested it, beside the messages. */
export class PackageFacts {
  readonly #input: ChatInput;
  readonly #indexes = new Map<string, JsonObject | null>();

  constructor(input: ChatInput) {
    this.#input = input;
  }

  /** The requesting person's account, from `user.json`; of everything else in that file nothing is taken. */
  async own(): Promise<PackageContext['own']> {
    for (const file of this.#input.files) {
      if (!/(?:^|\/)user\.json$/iu.test(file.name)) continue;
      const user = objectIn(await smallJson(file, SMALL));
      const [id, name] = [textIn(user?.['id']), textIn(user?.['username'])];
      if (id !== null && name !== null) return { id, name };
    }
    return null;
  }

  /** The channel of a file of messages, from the `channel.json` beside it and the `index.json` above it. */
  async channel(file: ChatFile): Promise<Channel> {
    const folder = folderOf(file.name);
    const stated = await this.#json(`${folder}channel.json`);
    const above = folderOf(folder.slice(0, -1));
    if (!this.#indexes.has(above)) this.#indexes.set(above, await this.#json(`${above}index.json`));
    const [, digits] = /(?:^|\/)c?(\d{15,20})\/$/u.exec(folder) ?? [];
    const id = textIn(stated?.['id']) ?? digits ?? (folder === '' ? file.name : folder.slice(0, -1));
    const name = textIn(stated?.['name']);
    const guild = textIn(objectIn(stated?.['guild'])?.['name']);
    const own = guild !== null && name !== null ? `${guild} #${name}` : (name ?? guild);
    return { id, title: textIn(this.#indexes.get(above)?.[id]) ?? own, kind: kindOf(stated) };
  }

  async #json(name: string): Promise<JsonObject | null> {
    const file = this.#input.files.find((one) => one.name === name);
    return file === undefined ? null : objectIn(await smallJson(file, SMALL));
  }
}

/** Types are numbers in older packages and names in newer ones. */
function kindOf(stated: JsonObject | null): Channel['kind'] {
  const type = wordsOf(stated?.['type']);
  if (type === '1' || type === 'DM') return 'direct';
  if (type === '3' || type === 'GROUP_DM') return 'group';
  return type === '' ? 'unknown' : 'channel';
}
