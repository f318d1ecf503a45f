import { createHash } from 'node:crypto';

/** Bytes in base64, as protobuf's JSON writes them. */
export const b64 = (text: string): string => Buffer.from(text).toString('base64');

/** Sixteen bytes as an account identifier. */
const aci = { vera: b64('vera-account-id!'), dan: b64('dan--account-id!') };

/** Values that must never leave the original. */
export const secrets = [
  'media-root',
  'profile-of',
  'identity-of',
  'master-key',
  'file-key',
  'local-key',
  'pack-key',
];

export const photo = Buffer.from('a photo, in spirit');
export const photoHash = createHash('sha256').update(photo).digest();
const keyBytes = Buffer.from('file-key');

/** Names that Signal gives the photo's file. */
export const photoNames = {
  content: photoHash.toString('hex'),
  media: Buffer.concat([photoHash, keyBytes]).toString('hex'),
  local: createHash('sha256')
    .update(Buffer.concat([photoHash, Buffer.from('local-key')]))
    .digest('hex'),
};

const pointer = {
  contentType: 'image/jpeg',
  fileName: 'door.jpg',
  caption: 'the door',
  locatorInfo: {
    key: b64('file-key'),
    localKey: b64('local-key'),
    plaintextHash: photoHash.toString('base64'),
    size: 18,
  },
};

const sent = (minute: number): string => String(Date.UTC(2026, 1, 3, 20, minute));

/** A chat item of the contact (recipient 2) or the exporting person (1) in a chat. */
function item(chatId: string, authorId: string, minute: number, content: object): object {
  const way =
    authorId === '1'
      ? { outgoing: { sendStatus: [{ recipientId: '2', timestamp: sent(minute), read: {} }] } }
      : { incoming: { dateReceived: sent(minute), dateServerSent: sent(minute), read: true } };
  return { chatItem: { chatId, authorId, dateSent: sent(minute), ...way, ...content } };
}

/** An invented export: two chats, every kind of item, keys wherever Signal puts them. */
export const frames: readonly object[] = [
  { version: '1', backupTimeMs: sent(59), mediaRootBackupKey: b64('media-root') },
  { account: { profileKey: b64('profile-of'), username: 'irina.07', givenName: 'Irina', familyName: 'M' } },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: '2',
      contact: {
        aci: aci.vera,
        e164: '40700900321',
        profileKey: b64('profile-of'),
        identityKey: b64('identity-of'),
        profileGivenName: 'Vera',
        systemGivenName: 'Vera',
        systemFamilyName: 'Agency',
      },
    },
  },
  { recipient: { id: '3', contact: { aci: aci.dan, profileGivenName: 'Dan' } } },
  {
    recipient: {
      id: '4',
      group: { masterKey: b64('master-key'), snapshot: { title: { title: 'The house' } } },
    },
  },
  { recipient: { id: '5', callLink: { rootKey: b64('master-key'), name: 'Sunday' } } },
  { chat: { id: '1', recipientId: '2' } },
  { chat: { id: '2', recipientId: '4' } },
  { stickerPack: { packId: b64('pack'), packKey: b64('pack-key') } },
  item('1', '2', 1, { standardMessage: { text: { body: 'Your papers are ready, come \u{1f642}' } } }),
  item('1', '1', 2, {
    standardMessage: {
      quote: { targetSentTimestamp: sent(1), authorId: '2', text: { body: 'Your papers are ready' } },
      text: { body: 'Where do I go?', bodyRanges: [{ start: 0, length: 1, mentionAci: aci.dan }] },
      reactions: [{ emoji: '👍', authorId: '2', sentTimestamp: sent(3) }],
      linkPreview: [{ url: 'https://example.org/map', title: 'Map' }],
    },
    revisions: [
      { chatId: '1', authorId: '1', dateSent: sent(2), standardMessage: { text: { body: 'Where?' } } },
    ],
  }),
  item('1', '2', 4, { standardMessage: { attachments: [{ pointer, wasDownloaded: true }] } }),
  item('1', '2', 5, {
    stickerMessage: { sticker: { packKey: b64('pack-key'), emoji: '🔥', data: pointer } },
  }),
  item('1', '2', 6, { remoteDeletedMessage: {} }),
  item('1', '2', 7, { viewOnceMessage: {} }),
  item('1', '2', 8, {
    contactMessage: {
      contact: { name: { givenName: 'Driver', familyName: 'Two' }, number: [{ value: '+40700900322' }] },
    },
  }),
  {
    chatItem: {
      chatId: '1',
      authorId: '2',
      dateSent: sent(9),
      directionless: {},
      updateMessage: {
        individualCall: {
          type: 'VIDEO_CALL',
          direction: 'INCOMING',
          state: 'MISSED',
          startedCallTimestamp: sent(9),
        },
      },
    },
  },
  {
    chatItem: {
      chatId: '2',
      authorId: '1',
      dateSent: sent(10),
      directionless: {},
      updateMessage: {
        groupChange: {
          updates: [{ groupMemberAddedUpdate: { updaterAci: aci.vera, newMemberAci: aci.dan } }],
        },
      },
    },
  },
  item('2', '3', 11, {
    poll: {
      question: 'Who drives?',
      options: [{ option: 'Dan', votes: [{ voterId: '2', voteCount: 1 }] }, { option: 'Nobody' }],
    },
  }),
  item('2', '3', 12, { paymentNotification: { amountMob: '2.5', note: 'for the room' } }),
  item('2', '3', 13, { giftBadge: { state: 'OPENED', receiptCredentialPresentation: b64('master-key') } }),
  {
    chatItem: {
      chatId: '2',
      authorId: '3',
      dateSent: sent(14),
      directionless: {},
      updateMessage: {
        groupCall: { state: 'JOINED', startedCallTimestamp: sent(14), endedCallTimestamp: sent(16) },
      },
    },
  },
  { adHocCall: { callId: '7', recipientId: '5', state: 'GENERIC', callTimestamp: sent(20) } },
  item('2', '3', 21, {}),
];

/** The export as Signal writes it. */
export function mainJsonl(of: readonly object[] = frames): string {
  return of.map((frame) => `${JSON.stringify(frame)}\n`).join('');
}
