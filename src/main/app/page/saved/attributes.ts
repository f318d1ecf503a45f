import type { DefaultTreeAdapterTypes } from 'parse5';
import { ADDRESS, lockedStyle } from './style.ts';
import type { Supply } from './supply.ts';

type Element = DefaultTreeAdapterTypes.Element;
interface Attribute {
  name: string;
  value: string;
  readonly prefix?: string;
  readonly namespace?: string;
}

/** Attributes that ask for something, lead somewhere or start something, and that no reader sees. */
const GONE = new Set([
  'action',
  'archive',
  'attributionsrc',
  'autofocus',
  'autoplay',
  'cite',
  'classid',
  'codebase',
  'codetype',
  'crossorigin',
  'data',
  'download',
  'dynsrc',
  'formaction',
  'formtarget',
  'http-equiv',
  'icon',
  'imagesrcset',
  'integrity',
  'longdesc',
  'lowsrc',
  'manifest',
  'nonce',
  'ping',
  'profile',
  'referrerpolicy',
  'sandbox',
  'allow',
  'csp',
  'credentialless',
  'srcdoc',
  'target',
]);

/** Makes an element ask for nothing. Addresses of links are kept where a reader finds them: in the title, and as a plain attribute. */
export function lockAttributes(element: Element, base: string, supply: Supply): void {
  const tag = element.tagName.toLowerCase();
  const kept: Attribute[] = [];
  let address: string | null = null;
  for (const one of element.attrs) {
    const name = one.name.toLowerCase();
    if (name.startsWith('on')) supply.removed.handlers += 1;
    else if (name === 'action' || name === 'formaction') supply.removed.forms += 1;
    else if (GONE.has(name)) continue;
    else if (name === 'href') address = lockHref(element, one, base, supply, kept) ?? address;
    else if (name === 'src') keep(kept, one, sourceOf(tag, one.value, base, supply));
    else if (name === 'srcset')
      keep(kept, one, tag === 'img' || tag === 'source' ? bestOf(one.value, base, supply) : null);
    else if (name === 'poster' || name === 'background')
      keep(kept, one, supply.data(one.value, base, 'image'));
    else if (name === 'style') keep(kept, one, lockedStyle(one.value, base, supply));
    // As browsers name the shadow roots of saved pages.
    else if (tag === 'template' && name === 'shadowmode')
      kept.push({ name: 'shadowrootmode', value: 'open' });
    else if (/url\s*\(/i.test(one.value)) keep(kept, one, lockedStyle(one.value, base, supply));
    else kept.push(one);
  }
  element.attrs = address === null ? kept : withAddress(kept, address);
  if (tag === 'iframe' || tag === 'frame') element.attrs.push({ name: 'sandbox', value: '' });
}

function keep(kept: Attribute[], one: Attribute, value: string | null): void {
  if (value !== null) kept.push({ ...one, value });
}

/** Puts an address where a reader finds it, and where nothing follows it. */
function withAddress(attributes: readonly Attribute[], address: string): Attribute[] {
  const title = attributes.find(({ name }) => name === 'title')?.value ?? '';
  return [
    ...attributes.filter(({ name }) => name !== 'title' && name !== ADDRESS),
    { name: 'title', value: title === '' ? address : `${title} — ${address}` },
    { name: ADDRESS, value: address },
  ];
}

/** A place within the document stays for shapes that are drawn by it, a picture becomes its bytes; of a link the address is answered. */
function lockHref(
  { tagName, namespaceURI }: Element,
  one: Attribute,
  base: string,
  supply: Supply,
  kept: Attribute[],
): string | null {
  const tag = tagName.toLowerCase();
  const value = one.value.trim();
  if (namespaceURI.endsWith('/svg') && tag !== 'a') {
    if (value.startsWith('#')) kept.push(one);
    else if (tag === 'image' || tag === 'feimage') keep(kept, one, supply.data(value, base, 'image'));
    return null;
  }
  supply.removed.links += 1;
  return URL.parse(value, base)?.href ?? value;
}

function sourceOf(tag: string, value: string, base: string, supply: Supply): string | null {
  if (tag === 'img' || tag === 'input' || tag === 'image') return supply.data(value, base, 'image');
  if (tag === 'video' || tag === 'audio' || tag === 'source') return supply.data(value, base, 'media');
  return null;
}

/** Of a set of pictures the first that the saved page holds. */
function bestOf(srcset: string, base: string, supply: Supply): string | null {
  const candidates = srcset.split(/,\s+|,(?=https?:)/).map((one) => one.trim().split(/\s+/)[0] ?? '');
  const found = candidates.find((one) => one !== '' && supply.part(one, base) !== undefined);
  // The browser takes what `src` names where no candidate is left.
  return found === undefined ? null : supply.data(found, base, 'image');
}
