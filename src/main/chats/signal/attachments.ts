import { createHash } from 'node:crypto';
import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ChatFile, ChatInput } from '../format.ts';
import { objectIn, textIn, type JsonObject } from '../json/fields.ts';
import { folderOf, type Files } from '../record/files.ts';
import { mediaOfMime, mediaOfName } from '../record/media-type.ts';
import { hexOf } from './recipients.ts';

/**
 * The media of a Signal export, which lie in `files/00` … `files/ff` beside it under names without meaning: the SHA-256 of the content, that and the
 * key, or the SHA-256 of both (Signal Desktop, `mediaId`). A hash that was computed at intake finds them too.
 */
export class SignalMedia {
  readonly #files: Files;
  readonly #byStem = new Map<string, string>();
  readonly #byHash = new Map<string, string>();

  constructor(input: ChatInput, files: Files, main: ChatFile) {
    this.#files = files;
    if (input.container === null) return;
    const folder = `${folderOf(main.name)}files/`;
    for (const file of input.files) {
      if (!file.name.startsWith(folder)) continue;
      const [stem = ''] = file.name.slice(file.name.lastIndexOf('/') + 1).split('.');
      this.#byStem.set(stem.toLowerCase(), file.name);
      if (file.sha256 !== null) this.#byHash.set(file.sha256, file.name);
    }
  }

  /** Links a `FilePointer`. `media` overrules what its type tells. */
  link(pointer: JsonObject, media?: Attachment['media']): Attachment {
    const locator = objectIn(pointer['locatorInfo']) ?? {};
    const hash = hexOf(locator['plaintextHash']);
    const type = textIn(pointer['contentType']);
    const name = textIn(pointer['fileName']);
    const kind = media ?? kindOf(type, name);
    // Only what had been loaded has the hash of its content, and only an export with media has a folder for it.
    const isIncluded = hash !== null && this.#byStem.size > 0;
    const places = hash === null ? [] : this.#places(hash, locator);
    return this.#files.link(name === '' ? null : name, kind, places, isIncluded ? 'missing' : 'omitted');
  }

  #places(hash: string, locator: JsonObject): string[] {
    const names = [this.#byStem.get(hash), this.#byHash.get(hash)];
    for (const member of ['key', 'localKey']) {
      const key = hexOf(locator[member]);
      if (key === null) continue;
      const both = hash + key;
      names.push(this.#byStem.get(both));
      names.push(this.#byStem.get(createHash('sha256').update(Buffer.from(both, 'hex')).digest('hex')));
    }
    return names.filter((place) => place !== undefined);
  }
}

function kindOf(type: string | null, name: string | null): Attachment['media'] {
  const byType = type === null ? 'unknown' : mediaOfMime(type);
  return byType === 'unknown' && name !== null ? mediaOfName(name) : byType;
}
