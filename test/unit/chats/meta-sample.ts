import type { ChatInput } from '../../../src/main/chats/index.ts';
import { memoryFile } from './memory-chat.ts';

/** A text as Meta writes it: its UTF-8 bytes taken for Latin-1. */
export function twice(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

export const start = 1_700_000_000_000;
export const inbox = 'your_activity_across_facebook/messages/inbox';

/** A conversation's file; non-ASCII letters escaped, as in real downloads. */
export function threadFile(
  messages: readonly unknown[],
  facts: Readonly<Record<string, unknown>> = {},
): string {
  const thread = {
    participants: [{ name: 'Lena Brandt' }, { name: twice('Zoë Măr') }],
    messages,
    title: twice('Zoë Măr'),
    is_still_participant: true,
    thread_path: 'inbox/zoemar_77',
    magic_words: [],
    ...facts,
  };
  return JSON.stringify(thread, null, 2).replaceAll(
    /[\u0080-\uffff]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const zoe = twice('Zoë Măr');
const at = (minute: number): number => start + minute * 60_000;

/** Newest first, as in the file. */
export const messages: readonly Readonly<Record<string, unknown>>[] = [
  { sender_name: zoe, timestamp_ms: at(13), is_geoblocked_for_viewer: false },
  {
    sender_name: 'Lena Brandt',
    timestamp_ms: at(12),
    content: 'Lena Brandt sent a location.',
    share: {
      link: 'https://www.bing.com/maps/default.aspx?v=2&pc=FACEBK&where1=47.1585%2C+27.6014&FORM=FBKPL1',
    },
  },
  { sender_name: zoe, timestamp_ms: at(11), content: twice('Reacted ❤ to your message '), ip: '192.0.2.7' },
  { sender_name: zoe, timestamp_ms: at(10), is_unsent: true },
  {
    sender_name: zoe,
    timestamp_ms: at(9),
    content: `${zoe} missed your call.`,
    call_duration: 0,
    missed: true,
  },
  { sender_name: zoe, timestamp_ms: at(8), content: 'The video call ended.', call_duration: 75 },
  {
    sender_name: zoe,
    timestamp_ms: at(7),
    sticker: { uri: 'messages/stickers_used/39178562.png', ai_stickers: [] },
  },
  {
    sender_name: 'Lena Brandt',
    timestamp_ms: at(6),
    content: 'look',
    share: { link: 'https://example.org/a', share_text: twice('Două camere') },
  },
  {
    sender_name: zoe,
    timestamp_ms: at(5),
    audio_files: [{ uri: `${inbox}/zoemar_77/audio/a.mp4`, creation_timestamp: 1_700_000_300 }],
    gifs: [{ uri: 'https://media.example.net/g.gif' }],
    files: [{ uri: `${inbox}/zoemar_77/files/${twice('acte și chei')}.pdf` }],
  },
  {
    sender_name: zoe,
    timestamp_ms: at(4),
    photos: [{ uri: `${inbox}/zoemar_77/photos/p.jpg`, creation_timestamp: 1 }],
  },
  { sender_name: zoe, timestamp_ms: at(3), content: twice('Zoë Măr named the group Iași.'), type: 'Generic' },
  {
    sender_name: zoe,
    timestamp_ms: at(2),
    content: 'x',
    type: 'Subscribe',
    users: [{ name: twice('Ion Țăran') }],
  },
  {
    sender_name: zoe,
    timestamp_ms: at(1),
    content: twice('Vii mâine la 7? 🙂\n{"sender_name":"x"}'),
    reactions: [{ reaction: twice('👍'), actor: 'Lena Brandt', timestamp: 1_700_000_100 }],
  },
  { sender_name: 'Lena Brandt', timestamp_ms: at(0), content: 'déjà vu is not encoded twice' },
];

/** A download with one conversation and two of the files that it names. */
export function download(
  files: Readonly<Record<string, string>> = { [`${inbox}/zoemar_77/message_1.json`]: threadFile(messages) },
  chunk = 65_536,
): ChatInput {
  return {
    container: 'facebook.zip',
    files: [
      ...Object.entries(files).map(([name, text]) => memoryFile(name, text, { chunk })),
      memoryFile(`${inbox}/zoemar_77/photos/p.jpg`, Uint8Array.of(0xff, 0xd8, 0), {
        sha256: 'ab'.repeat(32),
      }),
      memoryFile(`${inbox}/zoemar_77/files/acte și chei.pdf`, '%PDF-1.4\0'),
    ],
  };
}
