import { identities, partsOf, textIn, type Platform } from './platform.ts';

/** Names of accounts, which cannot be changed more than once a year; requests to the provider are made by them. */
const HANDLE = /^[a-z][a-z0-9._-]{1,14}$/i;
const PROFILE = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const linkOf = (handle: string) => `https://www.snapchat.com/add/${handle}`;

/** Snapchat: the user name, and of public profiles a UUID. */
export const snapchat: Platform = {
  id: 'snapchat',
  sites: ['snapchat.com'],
  fromAddress(address) {
    const [first = '', second = '', third = ''] = partsOf(address);
    const name = first.startsWith('@') ? first.slice(1) : /^(?:add|s|u)$/.test(first) ? second : '';
    const spotlight = first === 'spotlight' ? second : second === 'spotlight' ? third : '';
    const post = /^[\w-]{20,}$/.test(spotlight) ? spotlight : null;
    if (!HANDLE.test(name)) return identities(['post-id', post]);
    const handle = name.toLowerCase();
    return identities(['handle', handle], ['profile-link', linkOf(handle)], ['post-id', post]);
  },
  fromMeta(name, content) {
    if (!name.startsWith('al:')) return [];
    const handle = /^snapchat:\/\/add\/([a-z][a-z0-9._-]{1,14})/i.exec(content)?.[1]?.toLowerCase() ?? null;
    return identities(['handle', handle], ['profile-link', handle === null ? null : linkOf(handle)]);
  },
  fromObject(fields) {
    const handle = textIn(fields, 'username', 'mutableUsername');
    if (handle === null || !HANDLE.test(handle)) return [];
    const profile = textIn(fields, 'businessProfileId', 'userId');
    return identities(
      ['user-id', profile !== null && PROFILE.test(profile) ? profile : null],
      ['handle', handle.toLowerCase()],
      ['display-name', textIn(fields, 'title', 'displayName', 'display_name')],
      ['profile-link', linkOf(handle.toLowerCase())],
    );
  },
};
