import type { PageIdentifier } from '../../contract/page-parts.ts';

/** One thing by which a provider finds an account, a post or a group. */
export interface Identity {
  readonly kind: PageIdentifier['kind'];
  readonly value: string;
}

/** An object of embedded JSON. */
export type JsonFields = Readonly<Record<string, unknown>>;

/** How the addresses and the data of one platform name accounts, posts and groups. Pure; what is not certain in form is not given. */
export interface Platform {
  /** The name that identifiers of it stand under. */
  readonly id: string;
  /** Registered names of its addresses, without subdomains. */
  readonly sites: readonly string[];
  /** What the form of an address on one of its sites says. */
  fromAddress(address: URL): readonly Identity[];
  /** What a meta element in the head of one of its pages says in a field made for it; `name` in lower case. */
  fromMeta(name: string, content: string): readonly Identity[];
  /** What one object of its embedded data says of an account, a post or a group; all that is given belongs together. */
  fromObject(fields: JsonFields): readonly Identity[];
}

/** The parts of a path, decoded; an empty list for the root. */
export function partsOf({ pathname }: URL): readonly string[] {
  return pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

/** A field as text, where it is a text that is not empty. */
export function textIn(fields: JsonFields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** A field as a number's digits. Numbers that JSON readers round are left out: they would name somebody else. */
export function digitsIn(fields: JsonFields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && /^\d{1,25}$/.test(value)) return value;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return String(value);
  }
  return null;
}

/** A list of what is there. */
export function identities(
  ...pairs: readonly (readonly [kind: Identity['kind'], value: string | null])[]
): readonly Identity[] {
  return pairs.flatMap(([kind, value]) => (value === null ? [] : [{ kind, value }]));
}
