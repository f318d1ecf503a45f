import { digitsIn, identities, partsOf, textIn, type Platform } from './platform.ts';

/** First parts of a path that are places of the service and no accounts. */
const PLACES = new Set(
  'about accounts api ar archive challenge data developer direct directory download emails explore fxcal graphql legal locations lite nametag press privacy push qr reels session static tags terms web your_activity'.split(
    ' ',
  ),
);
const HANDLE = /^[a-z0-9._]{1,30}$/i;
const CODE = /^[\w-]{5,40}$/;

/** Instagram: a number (`pk`), a handle that can be changed, posts by a short code and by a number. */
export const instagram: Platform = {
  id: 'instagram',
  sites: ['instagram.com', 'instagr.am'],
  fromAddress(address) {
    const parts = partsOf(address);
    const at = parts.findIndex((part) => /^(?:p|reel|reels|tv)$/.test(part));
    const code = at < 0 ? null : (parts[at + 1] ?? null);
    const [first = '', second = '', third = ''] = parts;
    if (first === 'stories')
      return identities(
        ['handle', HANDLE.test(second) && second !== 'highlights' ? second.toLowerCase() : null],
        ['post-id', second !== 'highlights' && /^\d+$/.test(third) ? third : null],
      );
    const isAccount = at !== 0 && HANDLE.test(first) && !PLACES.has(first.toLowerCase());
    const handle = isAccount ? first.toLowerCase() : null;
    return identities(
      ['handle', handle],
      ['profile-link', handle === null ? null : `https://www.instagram.com/${handle}/`],
      ['post-id', code !== null && CODE.test(code) && at < 2 ? code : null],
      [
        'post-link',
        code !== null && CODE.test(code) && at < 2 ? `https://www.instagram.com/p/${code}/` : null,
      ],
    );
  },
  fromMeta(name, content) {
    if (name === 'instapp:owner_user_id')
      return identities(['user-id', /^\d+$/.test(content) ? content : null]);
    if (!name.startsWith('al:')) return [];
    return identities(
      [
        'handle',
        /^instagram:\/\/user\?username=([a-z0-9._]{1,30})$/i.exec(content)?.[1]?.toLowerCase() ?? null,
      ],
      ['post-id', /^instagram:\/\/media\?id=(\d+)$/i.exec(content)?.[1] ?? null],
    );
  },
  fromObject(fields) {
    const handle = textIn(fields, 'username');
    const user = digitsIn(fields, 'pk', 'pk_id', 'id');
    if (handle !== null && HANDLE.test(handle))
      return identities(
        ['user-id', user],
        ['handle', handle.toLowerCase()],
        ['display-name', textIn(fields, 'full_name')],
        ['profile-link', `https://www.instagram.com/${handle.toLowerCase()}/`],
      );
    const code = textIn(fields, 'shortcode', 'code');
    if (code === null || !CODE.test(code) || user === null) return [];
    return identities(
      ['post-id', user],
      ['post-id', code],
      ['post-link', `https://www.instagram.com/p/${code}/`],
    );
  },
};
