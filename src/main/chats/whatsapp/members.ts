import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ChatFile, ChatInput } from '../format.ts';
import { Files, folderOf } from '../record/files.ts';
import type { Mention } from './entry-text.ts';

/** The files beside a chat's text, by the names the text calls them. */
export class Members {
  readonly #files: Files;
  readonly #folder: string;

  constructor(input: ChatInput, text: ChatFile) {
    this.#folder = folderOf(text.name);
    this.#files = new Files({
      ...input,
      files: input.files.filter((file) => file !== text && file.name.startsWith(this.#folder)),
    });
  }

  /** Looks for what an entry mentions: exactly the name, in the folder of the chat's text. */
  resolve({ name, media, included }: Mention): Attachment {
    const places = name === null ? [] : [this.#folder + name];
    return this.#files.link(name, media, places, included ? 'missing' : 'omitted');
  }

  /** Whether some entry was linked to this file. */
  links(file: ChatFile): boolean {
    return this.#files.isLinked(file);
  }

  /** How many files entries were linked to. */
  get linked(): number {
    return this.#files.linked;
  }
}
