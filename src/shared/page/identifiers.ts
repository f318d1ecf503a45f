import type { PageIdentifier, PageLink } from '../contract/page-parts.ts';
import { objectsIn } from './json-walk.ts';
import { siteOf } from './links.ts';
import { facebook } from './platforms/facebook.ts';
import { instagram } from './platforms/instagram.ts';
import type { Identity, Platform } from './platforms/platform.ts';
import { snapchat } from './platforms/snapchat.ts';
import { telegram } from './platforms/telegram.ts';
import { tiktok } from './platforms/tiktok.ts';
import { whatsapp } from './platforms/whatsapp.ts';
import { x } from './platforms/x.ts';
import { youtube } from './platforms/youtube.ts';

type Place = PageIdentifier['places'][number];
type Certainty = PageIdentifier['certainty'];

/** JSON that a page carries or was answered with, and where it stands. */
export interface EmbeddedJson {
  readonly member: string;
  readonly row: number | null;
  /** What stands before the path, such as the name of the script that holds it. */
  readonly label: string;
  readonly value: unknown;
}

/** What identifiers are looked for in. */
export interface IdentifierSources {
  /** The address that the page was shown under. */
  readonly address: string;
  /** Meta elements of the page itself, names in lower case; `canonical` is the link of that name. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly links: readonly PageLink[];
  readonly json: Iterable<EmbeddedJson>;
}

const platforms: readonly Platform[] = [
  facebook,
  instagram,
  tiktok,
  telegram,
  snapchat,
  youtube,
  x,
  whatsapp,
];
const bySite = new Map(platforms.flatMap((one) => one.sites.map((site) => [site, one] as const)));

/** The platform that an address belongs to, by its registered name. */
function platformOf(address: URL): Platform | null {
  return bySite.get(siteOf(address.hostname)) ?? null;
}

/** So many different identifiers are given, those of the page itself first; and so many places of one. */
const MOST = 2000;
const MOST_PLACES = 20;

const DOM = 'holdfast/dom.json';
const CAPTURE = 'holdfast/capture.json';
/** Meta elements that hold the page's own address. */
const OWN_ADDRESS = new Set(['og:url', 'canonical', 'al:web:url', 'twitter:url']);
/** What tells one account, post or group from another; names and links only go with them. */
const TELLING = new Set<Identity['kind']>(['user-id', 'handle', 'post-id', 'group-id']);

/**
 * By what a provider would find what a page shows: what its address, its head, the data it carries and its links say. Nothing is guessed: `stated` is what
 * stands in a field made for it, `likely` what follows from the form of an address. The page's own come first.
 */
export function identifiersIn({ address, metas, links, json }: IdentifierSources): readonly PageIdentifier[] {
  const found = new Map<string, PageIdentifier>();
  const note = (
    platform: Platform,
    { kind, value }: Identity,
    certainty: Certainty,
    about: PageIdentifier['about'],
    place: Place,
  ) => {
    const key = JSON.stringify([platform.id, kind, value]);
    const known = found.get(key);
    if (known === undefined) {
      if (found.size < MOST || about === 'page')
        found.set(key, { platform: platform.id, kind, value, certainty, about, places: [place] });
      return;
    }
    found.set(key, {
      ...known,
      certainty: known.certainty === 'stated' ? 'stated' : certainty,
      about: known.about === 'page' ? 'page' : about,
      places: known.places.length < MOST_PLACES ? [...known.places, place] : known.places,
    });
  };
  const noteAddress = (text: string, certainty: Certainty, about: PageIdentifier['about'], place: Place) => {
    const url = URL.parse(text);
    const platform = url === null || !/^https?:$/.test(url.protocol) ? null : platformOf(url);
    if (url === null || platform === null) return;
    for (const one of platform.fromAddress(url)) note(platform, one, certainty, about, place);
  };
  noteAddress(address, 'likely', 'page', { kind: 'address', member: CAPTURE, row: null, at: 'finalUrl' });
  const url = URL.parse(address);
  const own = url === null ? null : platformOf(url);
  for (const { name, content } of metas) {
    const place: Place = { kind: 'meta', member: DOM, row: null, at: name };
    const target = URL.parse(content, address);
    // Another platform's address in the head is about something else.
    const isOwn = own !== null && target !== null && platformOf(target) === own;
    if (OWN_ADDRESS.has(name) && isOwn) noteAddress(target.href, 'stated', 'page', place);
    for (const one of own?.fromMeta(name, content) ?? [])
      if (own !== null) note(own, one, 'stated', 'page', place);
  }
  if (own !== null) noteJson(own, json, () => [...found.values()], note);
  for (const { n, url: target } of links)
    if (target !== null)
      noteAddress(target, 'likely', 'mentioned', {
        kind: 'link',
        member: DOM,
        row: null,
        at: `#${String(n)}`,
      });
  const all = [...found.values()];
  return [...all.filter(({ about }) => about === 'page'), ...all.filter(({ about }) => about !== 'page')];
}

/** An object that holds one of the page's own identifiers speaks of the page; every other of something that it mentions. */
function noteJson(
  platform: Platform,
  json: Iterable<EmbeddedJson>,
  known: () => readonly PageIdentifier[],
  note: (
    platform: Platform,
    one: Identity,
    certainty: Certainty,
    about: PageIdentifier['about'],
    place: Place,
  ) => void,
): void {
  const keyOf = ({ kind, value }: Identity) => `${kind} ${value}`;
  const own = new Set(
    known()
      .filter((one) => one.platform === platform.id && one.about === 'page' && TELLING.has(one.kind))
      .map(keyOf),
  );
  for (const { member, row, label, value } of json)
    for (const { path, fields } of objectsIn(value)) {
      const said = platform.fromObject(fields);
      const isOwn = said.some((one) => own.has(keyOf(one)));
      const place: Place = { kind: 'json', member, row, at: label === '' ? path : `${label} ${path}` };
      for (const one of said) note(platform, one, 'stated', isOwn ? 'page' : 'mentioned', place);
    }
}
