import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ChatInput } from '../format.ts';
import { Files } from '../record/files.ts';
import { mediaOfName } from '../record/media-type.ts';

/** `2019-02-12_b~EiQSFTM0.jpg`: the day, the identifier by which messages name it, the kind of file. */
export const named = /(?:^|\/)\d{4}-\d{2}-\d{2}_([^/]+?)(?:\.([A-Za-z0-9]{1,8}))?$/u;

/** The media of saved chats by their identifiers, which stand in the files' names. */
export class ChatMedia {
  readonly #files: Files;
  readonly #names = new Map<string, string[]>();

  constructor(input: ChatInput) {
    this.#files = new Files(input);
    if (input.container === null) return;
    for (const { name } of input.files) {
      const [, id] = named.exec(name) ?? [];
      if (id === undefined) continue;
      const same = this.#names.get(id);
      if (same === undefined) this.#names.set(id, [name]);
      else same.push(name);
    }
  }

  /** The files of an identifier, of which there is one as a rule; a missing one where there is none. */
  of(id: string, stated: Attachment['media']): readonly Attachment[] {
    const names = this.#names.get(id) ?? [];
    if (names.length === 0) return [this.#files.link(id, stated, [], 'missing')];
    return names.map((name) => {
      const byName = mediaOfName(name);
      const media =
        byName === 'unknown' || stated === 'sticker' ? stated : byName === 'sticker' ? 'image' : byName;
      return this.#files.link(id, media, [name], 'missing');
    });
  }
}
