import type { ChatInput } from '../../../src/main/chats/index.ts';
import { memoryFile } from './memory-chat.ts';

interface Stated {
  readonly From?: string;
  readonly Content?: string | null;
  readonly 'Conversation Title'?: string | null;
  readonly IsSender?: boolean;
  readonly IsSaved?: boolean;
  readonly 'Media IDs'?: string;
  readonly 'Created(microseconds)'?: number;
}

const chat = (type: string, created: string, stated: Stated = {}) => ({
  From: 'rina_k',
  'Media Type': type,
  Created: `2024-04-20 ${created} UTC`,
  Content: '',
  'Conversation Title': null,
  IsSender: false,
  'Created(microseconds)': Date.parse(`2024-04-20T${created}Z`),
  IsSaved: true,
  'Media IDs': '',
  ...stated,
});

const mine = { From: 'owner', IsSender: true };
const group = { 'Conversation Title': 'Saturday' };

/** Newest first, as in the file. */
export const chats = {
  rina_k: [
    chat('STICKER', '01:35:00'),
    chat('STATUSCALLMISSEDVIDEO', '01:34:00'),
    chat('STATUSERASEDMESSAGE', '01:33:00', { Content: null }),
    chat('MEDIA', '01:32:00', { 'Media IDs': 'b~EiQ1 | b~EiQ2 | b~gone' }),
    chat('TEXT', '01:31:00', { IsSaved: false, 'Created(microseconds)': 1_713_576_660_500_000 }),
    chat('TEXT', '01:30:00', { ...mine, Content: 'it&#39;s what I typed', 'Created(microseconds)': 1 }),
    chat('TEXT', '01:29:22', { Content: 'e gata?', 'Created(microseconds)': 1_713_576_562_686 }),
  ],
  '5c8e~group': [
    chat('STATUSPARTICIPANTREMOVED', '02:01:00', group),
    chat('TEXT', '02:00:00', { ...mine, ...group, Content: 'la 8' }),
  ],
};

export const snaps = {
  rina_k: [
    { From: 'rina_k', 'Media Type': 'IMAGE', Created: '2024-06-13 16:42:26 UTC', IsSender: false },
    { From: 'owner', 'Media Type': 'VIDEO', Created: '2024-06-13 16:43:26 UTC', IsSender: true },
  ],
};

/** The form until 2022. */
export const older = {
  'Received Saved Chat History': [
    {
      From: 'rina_k',
      'Media Type': 'TEXT',
      Created: '2021-01-03 12:00:00 UTC',
      Text: 'it&#39;s &quot;now&quot; 🙂',
    },
    { From: 'dan', 'Media Type': 'TEXT', Created: '2021-01-02 12:00:00 UTC', Text: 'x &amp; <y>' },
    { From: 'rina_k', 'Media Type': 'TEXT', Created: '2021-01-01 12:00:00 UTC', Text: 'a & b' },
  ],
  'Sent Saved Chat History': [
    { To: 'rina_k', 'Media Type': 'TEXT', Created: '2021-01-03 12:05:00 UTC', Text: 'da' },
  ],
  'Received Unsaved Chat History': [
    { From: 'rina_k', 'Media Type': 'IMAGE', Created: '2021-01-04 12:00:00 UTC', Text: '' },
  ],
};

export function snapchatExport(chunk = 65_536): ChatInput {
  return {
    container: 'mydata.zip',
    files: [
      memoryFile('json/chat_history.json', JSON.stringify(chats, null, 1), { chunk }),
      memoryFile('json/snap_history.json', JSON.stringify(snaps), { chunk }),
      memoryFile('json/account.json', '{"Basic Information": {"Username": "owner"}}'),
      memoryFile('json/memories_history.json', '{"Saved Media": [{"Date": "2024", "Media Type": "Image"}]}'),
      memoryFile('chat_media/2024-04-20_b~EiQ1.jpg', Uint8Array.of(0xff, 0)),
      memoryFile('chat_media/2024-04-20_b~EiQ2.mp4', Uint8Array.of(0)),
      memoryFile('chat_media/2024-04-20_overlay~zip-1.png', Uint8Array.of(0)),
    ],
  };
}

const card = (name: string, type: string, text: string, created: string): string =>
  `<div style='background: #f2f2f2; padding: 1px'><span><div><h4>${name}</h4><span>${type}</span></div><p>${text}</p><h6>${created}</h6></span></div>`;

/** A conversation's page as exports since 2022 have it. */
export const page = [
  '<!DOCTYPE html><html><head><title>My Data</title></head><body><div class="leftpanel"><a href="subpage_rina_k.html">rina_k</a></div>',
  "<div class='rightpanel'><h1>Chat History with rina_k</h1>",
  card('rina_k', 'MEDIA', '<img src="../../chat_media/2024-04-20_b~EiQ1.jpg">', '2024-04-20 01:31:00 UTC'),
  card('owner', 'TEXT', 'a &amp; b\nla 8 🙂', '2024-04-20 01:30:00 UTC'),
  card('rina_k', 'TEXT', 'no such day', '2024-02-31 01:30:00 UTC'),
  card('rina_k', 'STATUSERASEDMESSAGE', '', '2024-04-20 01:29:00 UTC'),
  '</div></body></html>',
].join('\n');

const row = (person: string, type: string, created: string, text: string): string =>
  `<tr><td>${person}</td><td>${type}</td><td>${created}</td></tr>\n<tr><td colspan="3">${text}</td></tr>`;

/** The one page with everything as exports until 2022 have it. */
export const olderPage = [
  '<html><body><h2>Chat History</h2><h3>Received Saved Chat History:</h3><table><tbody>',
  '<tr><th><b>From</b></th><th><b>Media Type</b></th><th><b>Created</b></th></tr>',
  row('rina_k', 'TEXT', '2021-01-03 12:00:00 UTC', 'now'),
  row('dan', 'TEXT', '2021-01-02 12:00:00 UTC', 'x &lt;y&gt;'),
  '</tbody></table><h3>Sent Saved Chat History:</h3><table><tbody>',
  row('rina_k', 'TEXT', '2021-01-04 12:00:00 UTC', 'da'),
  '<tr><td>rina_k</td><td>IMAGE</td><td>2021-01-03 12:00:00 UTC</td></tr>',
  '</tbody></table></body></html>',
].join('\n');
