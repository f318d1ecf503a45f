import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ChatFile, ChatInput } from '../format.ts';
import { mediaOfName } from '../record/media-type.ts';

/** The shared files of an export: `media/<id>.<number>.<ending>`, each with a small `<id>.json` that describes it. */
export class SkypeMedia {
  readonly #byId = new Map<string, ChatFile>();
  readonly #hasMedia: boolean;

  constructor(input: ChatInput) {
    let hasMedia = false;
    for (const file of input.container === null ? [] : input.files) {
      const [, id] = /(?:^|\/)media\/([\w-]+)(?:\.\d+)?\.(?!json$)[^/.]+$/u.exec(file.name) ?? [];
      if (id === undefined) continue;
      hasMedia = true;
      if (!this.#byId.has(id)) this.#byId.set(id, file);
    }
    this.#hasMedia = hasMedia;
  }

  /** A shared file by its id. Without any media beside the messages it was left out of the export; with others it is missing, or no longer kept by Skype. */
  link(name: string | null, media: Attachment['media'], id: string | null): Attachment {
    const file = id === null ? undefined : this.#byId.get(id);
    const known = media === 'unknown' ? mediaOfName(name ?? file?.name ?? '') : media;
    if (file === undefined) {
      const status = this.#hasMedia ? 'missing' : 'omitted';
      return { name, status, media: known, member: null, sha256: null };
    }
    return { name, status: 'present', media: known, member: file.name, sha256: file.sha256 };
  }
}
