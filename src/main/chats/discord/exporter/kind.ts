import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';

const spoken = new Set(['Default', 'Reply', 'ThreadStarterMessage']);
const notices = new Set([
  'RecipientAdd',
  'RecipientRemove',
  'ChannelNameChange',
  'ChannelIconChange',
  'ChannelPinnedMessage',
  'GuildMemberJoin',
  'ThreadCreated',
]);

/** Messages that commands of bots answer, and those that a thread begins with; the exporter has no names for them. */
const spokenNumbers = new Set([19, 20, 21, 23]);

/** What a message of a type is. Types that the exporter has no name for stand as Discord's numbers: up to 18 they are notices. */
export function kindOf(type: string | null): TranscriptMessage['kind'] {
  if (type === null || spoken.has(type)) return 'message';
  if (type === 'Call' || type === '3') return 'call';
  if (notices.has(type)) return 'system';
  if (!/^\d{1,3}$/u.test(type)) return 'unknown';
  const number = Number(type);
  if (number === 0 || spokenNumbers.has(number)) return 'message';
  return number <= 18 ? 'system' : 'unknown';
}
