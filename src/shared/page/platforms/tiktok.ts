import { digitsIn, identities, partsOf, textIn, type Platform } from './platform.ts';

const HANDLE = /^[\w.]{2,30}$/u;
const NUMBER = /^\d{6,25}$/;

const linkOf = (handle: string) => `https://www.tiktok.com/@${handle}`;

/** TikTok: a number for accounts and films, a handle that can be changed, and `secUid`, a long name that never changes. */
export const tiktok: Platform = {
  id: 'tiktok',
  sites: ['tiktok.com'],
  fromAddress(address) {
    const [first = '', second = '', third = ''] = partsOf(address);
    const handle = first.startsWith('@') && HANDLE.test(first.slice(1)) ? first.slice(1).toLowerCase() : null;
    const film = /^(?:video|photo)$/.test(second) && NUMBER.test(third) ? third : null;
    return identities(
      ['handle', handle],
      ['profile-link', handle === null ? null : linkOf(handle)],
      ['post-id', film],
      ['post-link', handle === null || film === null ? null : `${linkOf(handle)}/${second}/${film}`],
    );
  },
  fromMeta(name, content) {
    if (!name.startsWith('al:')) return [];
    return identities(
      ['user-id', /^\w+:\/\/user\/profile\/(\d{6,25})/i.exec(content)?.[1] ?? null],
      ['post-id', /^\w+:\/\/(?:aweme|video)\/(?:detail\/)?(\d{6,25})/i.exec(content)?.[1] ?? null],
    );
  },
  fromObject(fields) {
    const handle = textIn(fields, 'uniqueId', 'unique_id');
    if (handle !== null && HANDLE.test(handle))
      return identities(
        ['user-id', digitsIn(fields, 'id', 'uid')],
        ['user-id', textIn(fields, 'secUid', 'sec_uid')],
        ['handle', handle.toLowerCase()],
        ['display-name', textIn(fields, 'nickname')],
        ['profile-link', linkOf(handle.toLowerCase())],
      );
    const isFilm = 'createTime' in fields && 'author' in fields;
    return identities(['post-id', isFilm ? digitsIn(fields, 'id') : digitsIn(fields, 'aweme_id')]);
  },
};
