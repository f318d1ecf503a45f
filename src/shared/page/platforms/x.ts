import { digitsIn, identities, partsOf, textIn, type JsonFields, type Platform } from './platform.ts';

const PLACES = new Set(
  'about compose download explore hashtag help home i intent jobs login logout messages notifications privacy search settings share signup tos'.split(
    ' ',
  ),
);
const HANDLE = /^\w{1,15}$/;
const NUMBER = /^\d{1,20}$/;

const linkOf = (handle: string) => `https://x.com/${handle}`;

/** X, once Twitter: numbers for accounts (`rest_id`) and posts, handles that can be changed. */
export const x: Platform = {
  id: 'x',
  sites: ['x.com', 'twitter.com'],
  fromAddress(address) {
    const [first = '', second = '', third = ''] = partsOf(address);
    if (first === 'intent' && second === 'user')
      return identities(['user-id', digitsIn({ id: address.searchParams.get('user_id') ?? '' }, 'id')]);
    if (first === 'i') {
      if (second === 'user') return identities(['user-id', NUMBER.test(third) ? third : null]);
      return second === 'status' || second === 'web'
        ? identities(['post-id', /\/status\/(\d{1,20})/.exec(address.pathname)?.[1] ?? null])
        : [];
    }
    if (!HANDLE.test(first) || PLACES.has(first.toLowerCase())) return [];
    const handle = first.toLowerCase();
    const post = /^status(?:es)?$/.test(second) && NUMBER.test(third) ? third : null;
    return identities(
      ['handle', handle],
      ['profile-link', linkOf(handle)],
      ['post-id', post],
      ['post-link', post === null ? null : `${linkOf(handle)}/status/${post}`],
    );
  },
  fromMeta: () => [],
  fromObject(fields) {
    const type = textIn(fields, '__typename') ?? '';
    const id = digitsIn(fields, 'rest_id', 'id_str');
    if (type === 'Tweet') return identities(['post-id', id]);
    const inner = [fields, ...['core', 'legacy'].flatMap((name) => objectIn(fields[name]))];
    const handle = inner.map((one) => textIn(one, 'screen_name')).find((one) => one !== null) ?? null;
    if (handle === null || !HANDLE.test(handle)) return [];
    return identities(
      ['user-id', id],
      ['handle', handle.toLowerCase()],
      ['display-name', inner.map((one) => textIn(one, 'name')).find((one) => one !== null) ?? null],
      ['profile-link', linkOf(handle.toLowerCase())],
    );
  },
};

function objectIn(value: unknown): readonly JsonFields[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? [Object.fromEntries(Object.entries(value))]
    : [];
}
