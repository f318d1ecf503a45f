/** An invented conversation as signal-export writes it: two spaces behind each text, and a blank line behind each entry. */
export const chatMd = `[2026-01-04 21:04:05] Radu: Come to the office  

[2026-01-04 21:05:00] Me: 

> Come to the office
> tomorrow

When?
And where?  
(- Radu: 👍, Ana: B: ❤️ -)

[2026-01-04 21:06:00] Radu: Here  ![map.png](./media/map%201.png)  [plan.pdf](./media/plan.pdf)  

[2026-01-04 21:07:00] Radu:   [🔥](../exported_stickers/p/3.webp)  

[2026-01-04 21:08:00] Radu: (This message was deleted)

[2026-01-04 21:09:00] Radu: Incoming video call (accepted, 2m 5s)  

[2026-01-04 21:10:00] Me: She wrote to me:
[2026-01-04 21:03:00] Ana: help  

[2026-02-31 21:11:00] Radu: never  

`;

/** The first messages of the same conversation, one JSON text in each line. */
export const dataJson = [
  {
    date: '2026-01-04T21:04:05',
    sender: 'Radu',
    body: 'Come to the office  ',
    quote: '',
    sticker: '',
    reactions: [],
    attachments: [],
  },
  {
    date: '2026-01-04T21:05:00',
    sender: 'Me',
    body: 'When?\nAnd where?  ',
    quote: '\n\n> Come to the office\n> tomorrow\n\n',
    sticker: null,
    reactions: [
      ['Radu', '👍'],
      ['Ana B', '❤️'],
    ],
    attachments: [{ name: 'map.png', path: 'media/map%201.png' }],
  },
  {
    date: '2026-01-04T21:07:00',
    sender: 'Radu',
    body: '  ',
    quote: '',
    sticker: { id: '3', packId: 'p', packKey: 'c2VjcmV0IHBhY2s=', emoji: '🔥' },
    reactions: [],
    attachments: [],
  },
  {
    date: '2026-01-04T21:08:00',
    sender: 'Radu',
    body: '',
    quote: '',
    reactions: [],
    attachments: [],
    deleted: true,
  },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');
