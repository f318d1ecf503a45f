import { identities, partsOf, textIn, type Platform } from './platform.ts';

const CHANNEL = /^UC[\w-]{22}$/;
const FILM = /^[\w-]{11}$/;
const HANDLE = /^[\p{L}\p{N}._·-]{3,30}$/u;

const channelLink = (id: string) => `https://www.youtube.com/channel/${id}`;
const filmLink = (id: string) => `https://www.youtube.com/watch?v=${id}`;

/** YouTube, of Google: channels by a name that begins with `UC` and never changes, films by eleven characters, handles that can be changed. */
export const youtube: Platform = {
  id: 'youtube',
  sites: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'],
  fromAddress(address) {
    const [first = '', second = ''] = partsOf(address);
    if (address.hostname.endsWith('youtu.be')) return film(first);
    if (first === 'watch') return film(address.searchParams.get('v') ?? '');
    if (/^(?:shorts|live|embed)$/.test(first)) return film(second);
    if (first === 'channel' && CHANNEL.test(second))
      return identities(['user-id', second], ['profile-link', channelLink(second)]);
    if (!first.startsWith('@') || !HANDLE.test(first.slice(1))) return [];
    return identities(
      ['handle', first.toLowerCase()],
      ['profile-link', `https://www.youtube.com/${first.toLowerCase()}`],
    );
  },
  fromMeta(name, content) {
    if (name === 'channelid' || (name === 'identifier' && CHANNEL.test(content)))
      return CHANNEL.test(content)
        ? identities(['user-id', content], ['profile-link', channelLink(content)])
        : [];
    return name === 'videoid' ? film(content) : [];
  },
  fromObject(fields) {
    const channel = textIn(fields, 'externalId', 'externalChannelId', 'channelId', 'browseId');
    const id = channel !== null && CHANNEL.test(channel) ? channel : null;
    const base = /^\/(@[^/]+)$/.exec(textIn(fields, 'canonicalBaseUrl') ?? '')?.[1] ?? null;
    const own = textIn(fields, 'videoId') ?? '';
    return [
      ...identities(
        ['user-id', id],
        ['profile-link', id === null ? null : channelLink(id)],
        ['handle', base !== null && HANDLE.test(base.slice(1)) ? base.toLowerCase() : null],
        ['display-name', id === null ? null : textIn(fields, 'author', 'ownerChannelName')],
      ),
      ...(typeof fields['videoId'] === 'string' && 'title' in fields ? film(own) : []),
    ];
  },
};

function film(id: string): ReturnType<Platform['fromAddress']> {
  return FILM.test(id) ? identities(['post-id', id], ['post-link', filmLink(id)]) : [];
}
