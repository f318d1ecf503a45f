import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ChatFile, ChatInput } from '../format.ts';
import type { Mention } from './entry-text.ts';

/** The files beside a chat's text, by the names the text calls them. */
export class Members {
  readonly #byName = new Map<string, ChatFile>();
  readonly #folder: string;
  readonly #linked = new Set<ChatFile>();

  constructor(input: ChatInput, text: ChatFile) {
    this.#folder = text.name.slice(0, text.name.lastIndexOf('/') + 1);
    const beside =
      input.container === null
        ? []
        : input.files.filter((file) => file !== text && file.name.startsWith(this.#folder));
    for (const file of beside) {
      this.#byName.set(file.name, file);
      // Some systems pack names in decomposed letters (NFD); the text has them composed.
      const composed = file.name.normalize('NFC');
      if (!this.#byName.has(composed)) this.#byName.set(composed, file);
    }
  }

  /** Looks for what an entry mentions: exactly the name, in the folder of the chat's text. */
  resolve({ name, media, included }: Mention): Attachment {
    const file = name === null ? undefined : this.#find(name);
    if (file !== undefined) {
      this.#linked.add(file);
      return { name, status: 'present', media, member: file.name, sha256: file.sha256 };
    }
    return { name, status: included ? 'missing' : 'omitted', media, member: null, sha256: null };
  }

  /** Whether some entry was linked to this file. */
  links(file: ChatFile): boolean {
    return this.#linked.has(file);
  }

  /** How many files entries were linked to. */
  get linked(): number {
    return this.#linked.size;
  }

  #find(name: string): ChatFile | undefined {
    return this.#byName.get(this.#folder + name) ?? this.#byName.get((this.#folder + name).normalize('NFC'));
  }
}
