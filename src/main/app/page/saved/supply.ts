import { encodingOf } from '../text-stretch.ts';
import type { SavedArchive, SavedPart } from './mhtml.ts';

/** What was taken out of a saved page, and what it lacks. */
export interface Removed {
  scripts: number;
  handlers: number;
  links: number;
  forms: number;
  elements: number;
  missing: number;
}

/** Bytes of resources that are put into the page, each as often as it is used: what is beyond stays empty. */
const MOST_BYTES = 48 << 20;

/** Gives the resources of a saved page to its documents. */
export interface Supply {
  readonly removed: Removed;
  part(address: string, base: string): SavedPart | undefined;
  /** A `data:` address of a resource of that kind, or null; counted as missing where the saved page lacks it. */
  data(address: string, base: string, kind: 'image' | 'media' | 'font'): string | null;
}

const KINDS = {
  image: /^image\/[a-z0-9.+-]+$/,
  media: /^(?:audio|video)\/[a-z0-9.+-]+$/,
  // Servers send fonts under many names; bytes that are none are drawn by nobody.
  font: /^(?:font\/[a-z0-9.+-]+|application\/(?:x-)?font-[a-z0-9.+-]+|application\/(?:octet-stream|vnd\.ms-fontobject))$/,
};

export function createSupply(archive: SavedArchive): Supply {
  const removed: Removed = { scripts: 0, handlers: 0, links: 0, forms: 0, elements: 0, missing: 0 };
  let spent = 0;
  const part = (address: string, base: string) =>
    archive.find(address.startsWith('cid:') ? address : (URL.parse(address, base)?.href ?? address));
  return {
    removed,
    part,
    data(address, base, kind) {
      const trimmed = address.trim();
      if (/^data:/i.test(trimmed)) return KINDS[kind].test(typeIn(trimmed)) ? trimmed : null;
      const found = part(trimmed, base);
      if (
        found === undefined ||
        !KINDS[kind].test(found.mediaType) ||
        spent + found.bytes.length > MOST_BYTES
      ) {
        removed.missing += 1;
        return null;
      }
      spent += found.bytes.length;
      return `data:${found.mediaType};base64,${Buffer.from(found.bytes).toString('base64')}`;
    },
  };
}

const typeIn = (data: string) => /^data:([^;,]*)/i.exec(data)?.[1]?.trim().toLowerCase() ?? '';

/** The words of a part in its own encoding. */
export function wordsOf({ contentType, bytes }: SavedPart): string {
  return new TextDecoder(encodingOf(contentType, bytes.subarray(0, 4096))).decode(bytes);
}
