const ids = { ana: '111111111111111111', ion: '222222222222222222' } as const;

const author = (name: keyof typeof ids, nickname = name as string): object => ({
  id: ids[name],
  name,
  discriminator: '0000',
  nickname,
  color: null,
  isBot: false,
  roles: [],
  avatarUrl: 'https://cdn.discordapp.com/embed/avatars/0.png',
});

const message = (id: number, timestamp: string, more: object = {}): object => ({
  id: `53080577964559566${id}`,
  type: 'Default',
  timestamp,
  timestampEdited: null,
  callEndedTimestamp: null,
  isPinned: false,
  content: `message ${id} ✓`,
  author: author('ana'),
  attachments: [],
  embeds: [],
  stickers: [],
  reactions: [],
  mentions: [],
  inlineEmojis: [],
  ...more,
});

export const exportedMessages: readonly object[] = [
  message(0, '2024-03-01T10:00:00.123+02:00', { author: author('ana', 'Ana 🌸'), isPinned: true }),
  message(1, '2024-03-01T10:00:05+02:00', {
    type: 'Reply',
    author: author('ion'),
    timestampEdited: '2024-03-01T10:01:00+02:00',
    reference: { messageId: '530805779645595660', channelId: '9', guildId: null },
    reactions: [
      { emoji: { id: '', name: '👍', code: 'thumbsup' }, count: 3, users: [author('ana')] },
      { emoji: { id: '7', name: 'wave' }, count: 1, users: [] },
    ],
  }),
  message(2, '2024-03-01T10:00:06+02:00', {
    content: '',
    attachments: [
      { id: '1', url: 'chat.json_Files\\photo-1A2B3.jpg', fileName: 'photo.jpg', fileSizeBytes: 4 },
      {
        id: '2',
        url: 'https://cdn.discordapp.com/attachments/1/2/plan.pdf?ex=1',
        fileName: 'plan.pdf',
        fileSizeBytes: 9,
      },
      { id: '3', url: 'chat.json_Files/lost.mp4', fileName: 'lost.mp4', fileSizeBytes: 9 },
    ],
    stickers: [
      { id: '5', name: 'Wave', format: 'Png', sourceUrl: 'https://cdn.discordapp.com/stickers/5.png' },
    ],
    embeds: [
      {
        title: 'A job',
        url: 'https://example.org/job',
        description: 'Good money',
        fields: [{ name: 'Where', value: 'Abroad', isInline: true }],
      },
    ],
  }),
  message(3, '2024-03-01T10:00:07+02:00', {
    type: 'Call',
    content: 'Started a call that lasted 2 minutes.',
    callEndedTimestamp: '2024-03-01T10:02:17+02:00',
  }),
  message(4, '2024-03-01T10:03:00+02:00', { type: 'RecipientAdd', content: 'Added ion to the group.' }),
  message(5, '2024-03-01T10:04:00+02:00', {
    content: '',
    reference: { type: 'Forward', messageId: '1', channelId: '2', guildId: null },
    forwardedMessage: {
      timestamp: '2024-02-01T08:00:00+02:00',
      timestampEdited: null,
      content: 'come tomorrow',
      attachments: [],
      embeds: [],
      stickers: [],
    },
  }),
  message(6, '2024-03-01T10:05:00+02:00', {
    type: '20',
    interaction: { id: '1', name: 'ping', user: author('ion') },
  }),
  message(7, '2024-03-01T10:06:00+02:00', { type: '46', content: '' }),
];

/** The JSON of DiscordChatExporter. `count` is what it states. */
export function exported(
  messages: readonly object[] = exportedMessages,
  { count = messages.length, guild = 'Direct Messages', type = 'DirectTextChat' } = {},
): string {
  return JSON.stringify(
    {
      guild: { id: '0', name: guild, iconUrl: 'x.png' },
      channel: {
        id: '530805775262679064',
        type,
        categoryId: '0',
        category: 'Private',
        name: 'ion',
        topic: null,
      },
      dateRange: { after: null, before: null },
      exportedAt: '2024-04-01T00:00:00+02:00',
      messages,
      messageCount: count,
    },
    null,
    2,
  );
}

/** A channel's table in a data package until 2023: the newest first. */
export const packageTable =
  'ID,Timestamp,Contents,Attachments\r\n' +
  '1213012345678901250,2024-03-01 08:03:25.461000+00:00,"last\r\nwith ""two"" lines",\r\n' +
  '1213012345678901249,2024-03-01 08:03:24+00:00,,https://cdn.discordapp.com/attachments/1/2/a.png https://cdn.discordapp.com/attachments/1/3/b.mp4?ex=1\r\n' +
  '1213012345678901248,2024-03-01 08:03:23+00:00,first ✓,\r\n';

/** The number of a message that was received at an instant. */
export function snowflake(utc: string, last: bigint): bigint {
  return ((BigInt(Date.parse(utc)) - 1_420_070_400_000n) << 22n) + last;
}

/** The same in newer packages, whose times stand without a zone. */
export const packageJson = `[{"ID": ${snowflake('2024-03-01T08:03:25.900Z', 7n)}, "Timestamp": "2024-03-01 08:03:25", "Contents": "last", "Attachments": ""}, {"ID": ${snowflake('2024-03-01T08:03:23Z', 3n)}, "Timestamp": "2024-03-01 08:03:23", "Contents": "first", "Attachments": ""}]`;
