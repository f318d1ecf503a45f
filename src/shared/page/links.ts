import type { PageLink } from '../contract/page-parts.ts';

/** A link as it was found, and where. */
export interface FoundLink {
  readonly n: number;
  readonly href: string;
  readonly words: string;
  readonly frame: number;
  /** What its address is relative to, and the address of the page itself. */
  readonly base: string;
  readonly page: string;
}

/** Says where a link leads. An address that no browser would open on the web is kept as it stands, without a `url`. */
export function linkOf({ base, page, ...link }: FoundLink): PageLink {
  const target = URL.parse(link.href, base) ?? URL.parse(link.href);
  if (target === null || !/^https?:$/.test(target.protocol)) return { ...link, url: null, site: 'none' };
  const own = URL.parse(page);
  const isSame = own !== null && siteOf(own.hostname) === siteOf(target.hostname);
  return { ...link, url: target.href, site: isSame ? 'same' : 'other' };
}

/** Second-level names under which others are registered: `example.co.uk` is a site, `co.uk` is none. */
const SHARED = /^(?:co|com|net|org|gov|gob|gouv|edu|ac|or|ne|go)$/;

/**
 * The name that was registered, as far as its form tells: its last two labels, or three below names such as `co.uk`. Numbers stand for themselves. It is no
 * full list of public suffixes; it serves to sort links and nothing else.
 */
export function siteOf(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host;
  const labels = host.split('.');
  const isShared = SHARED.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return labels.slice(isShared ? -3 : -2).join('.');
}
