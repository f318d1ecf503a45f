import { defaultTreeAdapter as tree, html, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { SavedPart } from './mhtml.ts';
import { LOCKED_POLICY } from '../../../../shared/page/saved-policy.ts';
import { lockAttributes } from './attributes.ts';
import { ADDRESS, baseOfSheet, lockedStyle, styleText } from './style.ts';
import { wordsOf, type Supply } from './supply.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Frames within frames deeper than this are left out. */
const DEEPEST_FRAME = 6;

/** Elements within elements deeper than this are left out: browsers draw 512, and whatever writes a document down follows them by itself. */
const DEEPEST = 600;

/** Taken out with all that is in them. What `noscript` holds was not shown: the page was captured with scripts. */
const GONE = new Set([
  'script',
  'noscript',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
  'base',
  'meta',
  'noembed',
  'noframes',
  'param',
  'track',
  'animate',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
  'handler',
  'listener',
]);

/** What the frames of a document are counted into. */
export interface Frames {
  count: number;
}

/** A document that loads and runs nothing, with its frames inside it. */
export function lockedDocument(part: SavedPart, supply: Supply, frames: Frames, depth = 0): string {
  const document = parse(wordsOf(part), { scriptingEnabled: false });
  const context: Context = { base: baseOf(document, part.location), supply, frames, depth };
  lockChildren(document, context);
  addPolicy(document);
  return serialize(document);
}

interface Context {
  readonly base: string;
  readonly supply: Supply;
  readonly frames: Frames;
  readonly depth: number;
}

/** The saved page holds absolute addresses; a `base` that is left in it counts for those that are not. */
function baseOf(document: Parent, location: string): string {
  const base = findElement(document, 'base')?.attrs.find(({ name }) => name === 'href')?.value;
  return base === undefined ? location : (URL.parse(base, location)?.href ?? location);
}

function findElement(parent: Parent, name: string): Element | null {
  // Pages may be nested deeper than a call can go.
  const open: Parent[] = [parent];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const child of next.childNodes) {
      if (!tree.isElementNode(child)) continue;
      if (child.tagName === name) return child;
      open.push(child);
    }
  return null;
}

function lockChildren(root: Parent, context: Context): void {
  const open: { readonly parent: Parent; readonly depth: number }[] = [{ parent: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { parent, depth } = next;
    for (const child of Array.from(parent.childNodes)) {
      const kept = depth < DEEPEST ? lockNode(child, context) : null;
      if (kept === null) tree.detachNode(child);
      if (depth >= DEEPEST) context.supply.removed.elements += 1;
      if (kept === null || !tree.isElementNode(child)) continue;
      open.push({ parent: child, depth: depth + 1 });
      if ('content' in child) open.push({ parent: child.content, depth: depth + 1 });
    }
  }
}

function lockNode(child: Child, context: Context): Child | null {
  if (tree.isCommentNode(child)) return null;
  if (!tree.isElementNode(child)) return child;
  const name = child.tagName.toLowerCase();
  const { removed } = context.supply;
  if (GONE.has(name)) {
    if (name === 'script') removed.scripts += 1;
    else if (name !== 'meta' && name !== 'base') removed.elements += 1;
    return null;
  }
  if (name === 'link') return lockLink(child, context);
  if (name === 'frameset') unframe(child);
  else if (name === 'style') lockStyle(child, context);
  else if (name === 'iframe' || name === 'frame') lockFrame(child, context);
  else lockAttributes(child, context.base, context.supply);
  // Their words are written out without escapes, and could be read as markup.
  if (name === 'xmp' || name === 'plaintext') child.tagName = child.nodeName = 'pre';
  return child;
}

/** A style sheet becomes a `style` element; every other link asks for something or says nothing to a reader. */
function lockLink(link: Element, { base, supply }: Context): Element | null {
  const value = (name: string) => link.attrs.find((one) => one.name === name)?.value ?? '';
  const isStyle =
    /(?:^|\s)stylesheet(?:\s|$)/i.test(value('rel')) && !/(?:^|\s)alternate(?:\s|$)/i.test(value('rel'));
  if (!isStyle) return null;
  const part = supply.part(value('href'), base);
  if (part?.mediaType !== 'text/css') {
    supply.removed.missing += 1;
    return null;
  }
  const media = value('media');
  link.tagName = link.nodeName = 'style';
  link.attrs = media === '' ? [] : [{ name: 'media', value: media }];
  setText(link, styleText(lockedStyle(wordsOf(part), baseOfSheet(part, base), supply)));
  return link;
}

function lockStyle(style: Element, { base, supply }: Context): void {
  const css = style.childNodes.map((one) => (tree.isTextNode(one) ? one.value : '')).join('');
  style.attrs = style.attrs.filter(({ name }) => name === 'media');
  setText(style, styleText(lockedStyle(css, base, supply)));
}

/** Frames that a document consists of stand one below another, since the window shows a page and no set of them. */
function unframe(set: Element): void {
  const isBody =
    set.parentNode !== null && tree.isElementNode(set.parentNode) && set.parentNode.tagName === 'html';
  set.tagName = set.nodeName = isBody ? 'body' : 'div';
  set.attrs = [];
}

function lockFrame(frame: Element, { base, supply, frames, depth }: Context): void {
  const source = frame.attrs.find(({ name }) => name === 'src')?.value ?? '';
  const part = depth < DEEPEST_FRAME && source !== '' ? supply.part(source, base) : undefined;
  const inner = frame.attrs.find(({ name }) => name === 'srcdoc')?.value;
  const made =
    part === undefined && inner !== undefined && depth < DEEPEST_FRAME
      ? {
          mediaType: 'text/html',
          contentType: 'text/html; charset=utf-8',
          location: base,
          bytes: new TextEncoder().encode(inner),
        }
      : part;
  lockAttributes(frame, base, supply);
  if (frame.tagName === 'frame') {
    frame.tagName = frame.nodeName = 'iframe';
    frame.attrs.push({ name: 'style', value: 'width:100%;height:80vh' });
  }
  if (made === undefined) {
    if (source !== '' && !/^(?:about|javascript):/i.test(source.trim())) supply.removed.missing += 1;
    return;
  }
  frames.count += 1;
  frame.attrs.push({ name: 'srcdoc', value: lockedPart(made, supply, frames, depth + 1) });
}

/** Any part as a document: a page as it is, a picture in one, other words as words. */
export function lockedPart(part: SavedPart, supply: Supply, frames: Frames, depth = 0): string {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(part.mediaType))
    return lockedDocument(part, supply, frames, depth);
  const data = part.mediaType.startsWith('image/')
    ? supply.data(part.location, part.location, 'image')
    : null;
  const body =
    data === null
      ? `<pre>${part.mediaType.startsWith('text/') ? escaped(wordsOf(part)) : ''}</pre>`
      : `<img alt="" src="${escaped(data)}">`;
  const document = parse(`<!doctype html><title></title>${body}`);
  addPolicy(document);
  return serialize(document);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function setText(element: Element, text: string): void {
  for (const child of Array.from(element.childNodes)) tree.detachNode(child);
  tree.insertText(element, text);
}

function addPolicy(document: Parent): void {
  const head = findElement(document, 'head');
  if (head === null) return;
  const element = (attrs: readonly (readonly [string, string])[]) =>
    tree.createElement(
      'meta',
      html.NS.HTML,
      attrs.map(([name, value]) => ({ name, value })),
    );
  const metas = [
    element([['charset', 'utf-8']]),
    element([
      ['http-equiv', 'Content-Security-Policy'],
      ['content', LOCKED_POLICY],
    ]),
  ];
  // What browsers draw links with where no style sheet says otherwise; it weighs nothing against those that do.
  const links = tree.createElement('style', html.NS.HTML, []);
  tree.insertText(links, `:where([${ADDRESS}]) { color: LinkText; text-decoration: underline }`);
  metas.push(links);
  const [first] = head.childNodes;
  for (const meta of metas)
    if (first === undefined) tree.appendChild(head, meta);
    else tree.insertBefore(head, meta, first);
}
