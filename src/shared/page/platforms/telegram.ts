import { digitsIn, identities, partsOf, textIn, type Platform } from './platform.ts';

const PLACES = new Set(
  'addstickers addemoji addtheme bg boost contact dl giftcode iv login m nft proxy setlanguage share socks'.split(
    ' ',
  ),
);
/** Handles have 4 characters at least; those of less than 5 were sold. */
const HANDLE = /^[a-z]\w{3,31}$/i;
const NUMBER = /^\d{1,20}$/;

const linkOf = (handle: string) => `https://t.me/${handle}`;

/** Telegram: numbers for accounts and channels, handles that can be changed, invitations by a secret; messages are numbered within their channel. */
export const telegram: Platform = {
  id: 'telegram',
  sites: ['t.me', 'telegram.me', 'telegram.dog', 'telegram.org'],
  fromAddress(address) {
    // The web client names a conversation behind the `#`: a person by a number, a group or channel by a negative one.
    if (address.hostname.endsWith('telegram.org')) {
      const chat = /^#(-?\d{3,20})$/.exec(address.hash)?.[1];
      if (!address.hostname.startsWith('web.') || chat === undefined) return [];
      return chat.startsWith('-') ? identities(['group-id', chat]) : identities(['user-id', chat]);
    }
    const [one = '', ...rest] = partsOf(address);
    if (one.startsWith('+') || one === 'joinchat') {
      const phone = /^\+(\d{7,15})$/.exec(one);
      const secret = one === 'joinchat' ? (rest[0] ?? '') : one.slice(1);
      return phone !== null || !/^[\w-]{10,64}$/.test(secret)
        ? []
        : identities(['invite-link', `https://t.me/+${secret}`]);
    }
    if (one === 'c') {
      const [channel = '', message = ''] = rest;
      if (!NUMBER.test(channel)) return [];
      return identities(
        ['group-id', `-100${channel}`],
        ['post-id', NUMBER.test(message) ? `-100${channel}/${message}` : null],
      );
    }
    const [name = '', message = ''] = one === 's' ? rest : [one, ...rest];
    if (!HANDLE.test(name) || PLACES.has(name.toLowerCase())) return [];
    const handle = name.toLowerCase();
    const post = NUMBER.test(message) ? `${handle}/${message}` : null;
    return identities(
      ['handle', handle],
      ['profile-link', linkOf(handle)],
      ['post-id', post],
      ['post-link', post === null ? null : linkOf(post)],
    );
  },
  fromMeta(name, content) {
    if (!name.startsWith('al:')) return [];
    const handle = /^tg:\/\/resolve\?domain=([a-z]\w{3,31})/i.exec(content)?.[1]?.toLowerCase() ?? null;
    return identities(['handle', handle], ['profile-link', handle === null ? null : linkOf(handle)]);
  },
  fromObject(fields) {
    const type = textIn(fields, '_') ?? '';
    const id = digitsIn(fields, 'id');
    const handle = textIn(fields, 'username');
    const named = handle !== null && HANDLE.test(handle) ? handle.toLowerCase() : null;
    if (type === 'user')
      return identities(['user-id', id], ['handle', named], ['display-name', textIn(fields, 'first_name')]);
    if (type === 'channel')
      return identities(
        ['group-id', id === null ? null : `-100${id}`],
        ['handle', named],
        ['display-name', textIn(fields, 'title')],
      );
    return [];
  },
};
