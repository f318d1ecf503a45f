import { digitsIn, identities, partsOf, textIn, type Identity, type Platform } from './platform.ts';

const PLACES = new Set(
  'ads ajax bookmarks business careers checkpoint dialog directory events flx fundraisers games gaming groups hashtag help l.php legal live login login.php marketplace media messages notifications pages people permalink.php photo photo.php photos places plugins policies policy.php privacy profile.php public reel reels reg recover saved search settings share sharer sharer.php stories story.php terms terms.php timeline video.php watch'.split(
    ' ',
  ),
);
const HANDLE = /^[a-z0-9.]{5,50}$/i;
const NUMBER = /^\d{3,25}$/;
/** Posts are named by numbers and by long names that begin so. */
const POST = /^(?:\d{3,25}|pfbid[\w]{10,120})$/;

const number = (text: string | null | undefined) => (text != null && NUMBER.test(text) ? text : null);
const post = (text: string | null | undefined) => (text != null && POST.test(text) ? text : null);

/** Facebook: a number for every account, page, group and post; a name in the address that can be changed. */
export const facebook: Platform = {
  id: 'facebook',
  sites: ['facebook.com', 'fb.com', 'fb.me'],
  fromAddress(address) {
    const parts = partsOf(address);
    const [first = '', second = '', third = '', fourth = ''] = parts;
    const asked = address.searchParams;
    if (first === 'groups') {
      const member = second !== '' && third === 'user' ? number(fourth) : null;
      return identities(
        ['group-id', number(second)],
        ['handle', number(second) === null && HANDLE.test(second) ? second.toLowerCase() : null],
        ['user-id', member],
        ['post-id', third === 'posts' || third === 'permalink' ? post(fourth) : null],
      );
    }
    if (first === 'profile.php') return profile(number(asked.get('id')));
    if (first === 'people') return profile(number(third));
    if (first === 'story.php' || first === 'permalink.php')
      return [...identities(['post-id', post(asked.get('story_fbid'))]), ...profile(number(asked.get('id')))];
    if (first === 'photo' || first === 'photo.php') return identities(['post-id', post(asked.get('fbid'))]);
    if (first === 'watch') return identities(['post-id', post(asked.get('v'))]);
    if (first === 'reel') return identities(['post-id', post(second)]);
    if (first === 'events') return identities(['group-id', number(second)]);
    if (first === '' || PLACES.has(first.toLowerCase())) return [];
    const made = /^(?:posts|videos|photos|reels)$/.test(second) ? post(parts.at(-1)) : null;
    if (NUMBER.test(first)) return [...profile(first), ...identities(['post-id', made])];
    if (!HANDLE.test(first)) return [];
    return identities(
      ['handle', first.toLowerCase()],
      ['profile-link', `https://www.facebook.com/${first}`],
      ['post-id', made],
    );
  },
  fromMeta(name, content) {
    if (!name.startsWith('al:')) return [];
    const [, kind = '', value = ''] =
      /^fb:\/\/(profile|page|group|photo|post)s?\/(?:\?id=)?(\d{3,25})/i.exec(content) ?? [];
    switch (kind.toLowerCase()) {
      case 'profile':
      case 'page':
        return profile(value);
      case 'group':
        return identities(['group-id', value]);
      default:
        return value === '' ? [] : identities(['post-id', value]);
    }
  },
  fromObject(fields) {
    const type = textIn(fields, '__typename', '__isProfile', '__isActor') ?? '';
    const id = number(digitsIn(fields, 'id'));
    const name = textIn(fields, 'name');
    if (/^(?:User|Page|Profile|LDPUser)$/.test(type) && id !== null)
      return [
        ...profile(id),
        ...identities(['display-name', name], ['handle', handleIn(textIn(fields, 'vanity', 'username'))]),
      ];
    if (type === 'Group' && id !== null) return identities(['group-id', id], ['display-name', name]);
    return identities(
      [
        'user-id',
        number(
          digitsIn(fields, 'userID', 'profile_id', 'actor_id', 'owning_profile_id', 'page_id', 'pageID'),
        ),
      ],
      ['group-id', number(digitsIn(fields, 'groupID', 'group_id'))],
      [
        'post-id',
        post(textIn(fields, 'post_id', 'story_fbid', 'top_level_post_id') ?? digitsIn(fields, 'post_id')),
      ],
    );
  },
};

function profile(id: string | null): readonly Identity[] {
  return identities(
    ['user-id', id],
    ['profile-link', id === null ? null : `https://www.facebook.com/profile.php?id=${id}`],
  );
}

function handleIn(text: string | null): string | null {
  return text !== null && HANDLE.test(text) ? text.toLowerCase() : null;
}
