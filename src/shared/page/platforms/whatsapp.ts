import { identities, partsOf, type Platform } from './platform.ts';

const NUMBER = /^\d{7,15}$/;

/** WhatsApp: accounts are telephone numbers; groups and channels are found by the code of their invitation. */
export const whatsapp: Platform = {
  id: 'whatsapp',
  sites: ['wa.me', 'whatsapp.com'],
  fromAddress(address) {
    const [first = '', second = ''] = partsOf(address);
    if (address.hostname.startsWith('chat.'))
      return identities([
        'invite-link',
        /^[\w-]{15,40}$/.test(first) ? `https://chat.whatsapp.com/${first}` : null,
      ]);
    if (first === 'channel')
      return identities([
        'invite-link',
        /^[\w-]{15,40}$/.test(second) ? `https://whatsapp.com/channel/${second}` : null,
      ]);
    const phone = first === 'send' ? (address.searchParams.get('phone') ?? '') : first;
    const digits = phone.replace(/^\+/, '');
    return identities(['user-id', NUMBER.test(digits) ? `+${digits}` : null]);
  },
  fromMeta: () => [],
  fromObject: () => [],
};
