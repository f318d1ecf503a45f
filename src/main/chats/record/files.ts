import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ChatFile, ChatInput } from '../format.ts';

/** The files of a container by their names, and which of them entries were linked to. */
export class Files {
  readonly #byName = new Map<string, ChatFile>();
  readonly #linked = new Set<ChatFile>();

  constructor(input: ChatInput) {
    if (input.container === null) return;
    for (const file of input.files) {
      this.#byName.set(file.name, file);
      // Some systems pack names in decomposed letters (NFD) where the export has them composed.
      const composed = file.name.normalize('NFC');
      if (!this.#byName.has(composed)) this.#byName.set(composed, file);
    }
  }

  /** The file of exactly this name, with `/` between folders. */
  find(name: string): ChatFile | undefined {
    return this.#byName.get(name) ?? this.#byName.get(name.normalize('NFC'));
  }

  /**
   * Links an attachment to its file. `names` are the places where the export may mean it to lie, the likeliest first. One that is nowhere gets
   * `absent`: `missing` where the export says that it is included, `omitted` or `expired` where it says that it is not.
   */
  link(
    name: string | null,
    media: Attachment['media'],
    names: readonly string[],
    absent: Exclude<Attachment['status'], 'present'>,
  ): Attachment {
    for (const place of names) {
      const file = this.find(place);
      if (file === undefined) continue;
      this.#linked.add(file);
      return { name, status: 'present', media, member: file.name, sha256: file.sha256 };
    }
    return { name, status: absent, media, member: null, sha256: null };
  }

  isLinked(file: ChatFile): boolean {
    return this.#linked.has(file);
  }

  get linked(): number {
    return this.#linked.size;
  }
}

/** The folder of a member, with its last `/`; empty at the top. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
