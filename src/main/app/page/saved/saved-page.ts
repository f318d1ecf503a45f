import { lockedPart, type Frames } from './document.ts';
import { readMhtml } from './mhtml.ts';
import { createSupply, type Removed } from './supply.ts';

/** A saved page as one document that can run nothing and reach nothing. */
export interface LockedPage {
  readonly html: Uint8Array<ArrayBuffer>;
  readonly frames: number;
  readonly removed: Removed;
}

/** Makes one self-contained document of `page.mhtml`. Null where that holds no page. */
export function lockSavedPage(mhtml: Uint8Array): LockedPage | null {
  const archive = readMhtml(mhtml);
  if (archive.main === null) return null;
  const supply = createSupply(archive);
  const frames: Frames = { count: 0 };
  const html = new TextEncoder().encode(lockedPart(archive.main, supply, frames));
  return { html, frames: frames.count, removed: supply.removed };
}
