import { z } from 'zod';
import type { PageLink, PageOverview } from '../../../shared/contract/page-parts.ts';
import { linkOf } from '../../../shared/page/links.ts';
import { FOLDER, type PageRecord } from './record.ts';

type Frame = PageOverview['frames'][number];

/** A meta element of a document: what names it, and what it says. */
export interface Meta {
  readonly frame: number;
  readonly name: string;
  readonly content: string;
}

/** The documents of a page as `dom.json` holds them. */
export interface Documents {
  readonly frames: readonly Frame[];
  readonly links: readonly PageLink[];
  readonly metas: readonly Meta[];
  /** False where `dom.json` is absent or is not what it should be. */
  readonly isReadable: boolean;
}

const numbers = z.array(z.int());
const snapshotDocument = z.object({
  documentURL: z.int().catch(-1),
  baseURL: z.int().catch(-1),
  title: z.int().catch(-1),
  nodes: z.object({
    parentIndex: numbers,
    nodeName: numbers,
    nodeValue: numbers.catch([]),
    attributes: z.array(numbers),
    contentDocumentIndex: z.object({ index: numbers, value: numbers }).optional(),
  }),
});
const dom = z.object({
  frames: z.array(
    z.object({
      type: z.string().catch(''),
      strings: z.array(z.string()),
      documents: z.array(snapshotDocument),
    }),
  ),
});
type SnapshotDocument = z.infer<typeof snapshotDocument>;

/** Larger snapshots are not read for their links: `page.file` shows them. */
const LARGEST = 256 << 20;
/** Words of one link that are kept. */
const WORDS = 300;

/** Reads frames, links and meta elements out of `dom.json`. */
export async function documentsOf(record: PageRecord): Promise<Documents> {
  const bytes = await record.read(`${FOLDER}dom.json`, LARGEST);
  const snapshot = bytes === null ? null : parsed(bytes);
  if (snapshot === null) return { frames: [], links: [], metas: [], isReadable: false };
  const frames: Frame[] = [];
  const links: PageLink[] = [];
  const metas: Meta[] = [];
  for (const { type, strings, documents } of snapshot.frames) {
    const text = (index: number | undefined) => strings[index ?? -1] ?? '';
    const base = frames.length;
    const parents = parentsIn(documents);
    for (const [at, document] of documents.entries()) {
      const id = base + at;
      const url = text(document.documentURL);
      const page = frames[0]?.url ?? url;
      const found = linksIn(document, text).map(({ href, words }, place) =>
        linkOf({
          n: links.length + place + 1,
          href,
          words,
          frame: id,
          base: text(document.baseURL) || url,
          page,
        }),
      );
      links.push(...found);
      for (const meta of metasIn(document, text)) metas.push({ frame: id, ...meta });
      const parent = parents.get(at);
      frames.push({
        id,
        parent: parent === undefined ? (id === 0 ? null : 0) : base + parent,
        url,
        title: text(document.title),
        kind: id === 0 ? 'page' : at === 0 && type !== 'page' ? 'apart' : 'same',
        nodes: document.nodes.nodeName.length,
        links: found.length,
      });
    }
  }
  return { frames, links, metas, isReadable: true };
}

function parsed(bytes: Uint8Array): z.infer<typeof dom> | null {
  try {
    return dom.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

/** Of each document of a session the one that it stands in. */
function parentsIn(documents: readonly SnapshotDocument[]): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const [at, { nodes }] of documents.entries())
    for (const inner of nodes.contentDocumentIndex?.value ?? []) if (inner !== at) parents.set(inner, at);
  return parents;
}

type Text = (index: number | undefined) => string;

function attributesOf({ nodes }: SnapshotDocument, node: number, text: Text): ReadonlyMap<string, string> {
  const flat = nodes.attributes[node] ?? [];
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.set(text(flat[at]).toLowerCase(), text(flat[at + 1]));
  return pairs;
}

function linksIn(document: SnapshotDocument, text: Text): { href: string; words: string }[] {
  const { nodeName, nodeValue, parentIndex } = document.nodes;
  const found = new Map<number, { href: string; words: string }>();
  /** For every node the link that it stands in. */
  const inside: (number | null)[] = [];
  for (const [node, name] of nodeName.entries()) {
    const tag = text(name).toUpperCase();
    // A parent stands before its children.
    const around = inside[parentIndex[node] ?? -1] ?? null;
    inside[node] = around;
    if (tag === 'A' || tag === 'AREA') {
      const attributes = attributesOf(document, node, text);
      const href = attributes.get('href') ?? attributes.get('xlink:href');
      if (href === undefined) continue;
      inside[node] = node;
      found.set(node, { href, words: attributes.get('aria-label') ?? attributes.get('title') ?? '' });
      continue;
    }
    const link = around === null ? undefined : found.get(around);
    if (link === undefined) continue;
    if (tag === '#TEXT') add(link, text(nodeValue[node]));
    else if (tag === 'IMG') add(link, attributesOf(document, node, text).get('alt') ?? '');
  }
  return [...found.values()].map(({ href, words }) => ({
    href,
    words: words.replaceAll(/\s+/g, ' ').trim().slice(0, WORDS).toWellFormed(),
  }));
}

function add(link: { words: string }, more: string): void {
  if (link.words.length < WORDS && more.trim() !== '') link.words += ` ${more.slice(0, WORDS)}`;
}

function metasIn(document: SnapshotDocument, text: Text): Omit<Meta, 'frame'>[] {
  return document.nodes.nodeName.flatMap((name, node) => {
    const tag = text(name).toUpperCase();
    if (tag !== 'META' && tag !== 'LINK') return [];
    const attributes = attributesOf(document, node, text);
    const called =
      tag === 'META' ? (attributes.get('property') ?? attributes.get('name')) : attributes.get('rel');
    const content = attributes.get(tag === 'META' ? 'content' : 'href');
    if (called === undefined || content === undefined || content === '') return [];
    if (tag === 'LINK' && called.toLowerCase() !== 'canonical') return [];
    return [{ name: called.toLowerCase(), content }];
  });
}
