import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { codes, memoryFile, parsed, single, type Parsed } from './memory-chat.ts';
import { chatJson, drawn, pageHtml, service, words } from './telegram-sample.ts';

const decoder = new TextDecoder();
const time = '31.03.2024 12:00:01 UTC+03:00';

const media = (name: string, title: string, status: string, href = '', description = ''): string => `
       <div class="media_wrap clearfix">
        <${href === '' ? 'div' : 'a'} class="media clearfix pull_left ${name}"${href === '' ? '' : ` href="${href}"`}>
         <div class="fill pull_left"></div>
         <div class="body">
          <div class="title bold">\n${title}\n</div>
          ${description === '' ? '' : `<div class="description">\n${description}\n</div>`}
          <div class="status details">\n${status}\n</div>
         </div>
        </${href === '' ? 'div' : 'a'}>
       </div>`;

const forwarded = (from: string, inside: string): string => `
       <div class="pull_left forwarded userpic_wrap"><div class="userpic"></div></div>
       <div class="forwarded body">
        ${from === '' ? '' : `<div class="from_name">\n${from} <span class="date details" title="01.02.2024 08:00:00 UTC+02:00"> 01.02.2024 08:00:00</span>\n</div>`}
        ${inside}
       </div>`;

const reply = (href: string): string =>
  `<div class="reply_to details">\nIn reply to <a href="${href}" onclick="return GoToMessage(1)">this message</a>\n</div>`;

async function one(inside: string, page = 'messages.html'): Promise<Parsed['messages'][number]> {
  const file = memoryFile(page, pageHtml([drawn(7, time, 'Ana', inside)]));
  const photo = memoryFile('photos/a b%.jpg', 'x', { sha256: 'cd' });
  const { messages } = await parsed({ container: 'export', files: [file, photo] });
  const [message] = messages;
  if (message === undefined || messages.length !== 1) throw new Error(`${messages.length} messages`);
  return message;
}

function expectPointed({ messages, report }: Parsed, pages: Readonly<Record<string, string>>): void {
  messages.forEach((message, place) => {
    expect(transcriptMessage.parse(message)).toEqual(message);
    expect(message.n).toBe(place + 1);
    const { member, start, end, line, lines } = message.source;
    const bytes = new TextEncoder().encode(pages[member ?? '']);
    const record = decoder.decode(bytes.subarray(start, end));
    expect(record.startsWith('<div class="message ')).toBe(true);
    expect(record.endsWith('</div>')).toBe(true);
    expect(record).toContain(`id="message${message.id ?? '-'}`);
    expect(decoder.decode(bytes.subarray(0, start)).split('\n')).toHaveLength(line);
    expect(record.split('\n')).toHaveLength(lines);
  });
  const { total, message, system, call, unknown } = report.records;
  expect(message + system + call + unknown).toBe(total);
  expect(total + report.unparsed).toBe(messages.length);
}

describe('pages of Telegram', () => {
  it('are read in the order of their numbers, each message with its place', async () => {
    const pages: Record<string, string> = {};
    for (const number of [10, 2, 1, ...Array.from({ length: 7 }, (_, place) => place + 3)]) {
      const title = `31.03.2024 12:00:${String(number).padStart(2, '0')} UTC+03:00`;
      const text = words(`page ${number} ✓<br>ünd so`);
      pages[`ChatExport/messages${number === 1 ? '' : number}.html`] = pageHtml([
        service(-number, '31 March 2024'),
        drawn(number * 2, title, 'Ana &lt;3', text),
        drawn(number * 2 + 1, title, null, words('joined')),
      ]);
    }
    const files = Object.entries(pages).map(([name, text]) => memoryFile(name, text, { chunk: 333 }));
    const chat = await parsed({ container: 'ChatExport.zip', files });
    expectPointed(chat, pages);
    expect(chat.report.records).toEqual({ total: 30, message: 20, system: 10, call: 0, unknown: 0 });
    expect(chat.report.participants).toEqual([{ name: 'Ana <3', messages: 20 }]);
    expect(chat.report.conversations).toMatchObject([{ id: 'ChatExport', title: 'Ana & Ion' }]);
    const spoken = chat.messages.filter(({ sender }) => sender !== null).map(({ body }) => body);
    expect(spoken.slice(0, 3)).toEqual(['page 1 ✓\nünd so', 'joined', 'page 2 ✓\nünd so']);
    expect(spoken.at(-2)).toBe('page 10 ✓\nünd so');
  });

  it('give the time with its offset, or as local time where older versions left the offset out', async () => {
    const text = pageHtml([
      drawn(1, '03.10.2025 12:34:18 UTC-03:30', 'A', words('x')),
      drawn(2, '03.10.2025 12:34:19', 'A', words('y')),
    ]);
    const { messages } = await parsed(single(text), { timeZone: 'Europe/Bucharest' });
    expect(messages.map(({ time: { local, utc, zone } }) => [local, utc, zone.source])).toEqual([
      ['2025-10-03T12:34:18', '2025-10-03T16:04:18Z', 'file'],
      ['2025-10-03T12:34:19', '2025-10-03T09:34:19Z', 'given'],
    ]);
    expect(messages[0]?.time.raw).toBe('03.10.2025 12:34:18 UTC-03:30');
  });

  it('never roll a date over', async () => {
    const chat = await parsed(pageHtml([drawn(1, '31.02.2025 12:34:18', 'A', words('x'))]));
    expect(chat.messages).toMatchObject([{ kind: 'unparsed', time: { local: null } }]);
    expect(codes(chat)).toContain('IMPOSSIBLE_DATE');
  });

  it('keep what is forwarded apart from who forwards it', async () => {
    const { messages } = await parsed(
      pageHtml([
        drawn(1, time, 'Ana', forwarded('Boss', words('come'))),
        drawn(2, time, null, forwarded('', words('now'))),
        drawn(3, time, 'Ion via @gif', words('plain')),
      ]),
    );
    expect(messages).toMatchObject([
      {
        sender: 'Ana',
        body: 'come',
        marks: ['forwarded'],
        details: [
          { name: 'forwarded_date', value: '01.02.2024 08:00:00 UTC+02:00' },
          { name: 'forwarded_from', value: 'Boss' },
        ],
      },
      { sender: 'Ana', body: 'now', marks: ['forwarded'], details: [{ value: 'Boss' }] },
      { sender: 'Ion', body: 'plain', marks: [], details: [{ name: 'via_bot', value: '@gif' }] },
    ]);
  });

  it('say what a message answers, on the same page or another', async () => {
    expect((await one(reply('#go_to_message5') + words('x'))).replyTo).toBe('5');
    expect((await one(reply('messages2.html#go_to_message1234') + words('x'))).replyTo).toBe('1234');
  });

  it('show files that are there, that were left out and that are gone', async () => {
    const photo = `<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/a b%.jpg"><img class="photo" src="t.jpg"/></a></div>`;
    expect((await one(photo)).attachments).toEqual([
      { name: 'photos/a b%.jpg', status: 'present', media: 'image', member: 'photos/a b%.jpg', sha256: 'cd' },
    ]);
    const leftOut = await one(
      media(
        'media_file',
        'plan.pdf',
        '1.2 MB',
        '',
        'Not included, change data exporting settings to download.',
      ),
    );
    expect(leftOut).toMatchObject({
      attachments: [{ name: 'plan.pdf', status: 'omitted', media: 'document' }],
      details: [{ value: 'plan.pdf' }, { name: 'description' }, { name: 'status', value: '1.2 MB' }],
    });
    expect(await one(media('media_photo', 'Self-destructing photo', 'Expired'))).toMatchObject({
      marks: ['expiring'],
      attachments: [{ status: 'expired', media: 'image' }],
    });
    const voice = await one(media('media_voice_message', 'Voice message', '00:07', 'voice_messages/a.ogg'));
    expect(voice.attachments).toMatchObject([
      { name: 'voice_messages/a.ogg', status: 'missing', media: 'audio' },
    ]);
  });

  it('show calls, places, contacts and polls', async () => {
    expect(await one(media('media_call success', 'Ion', 'Outgoing (83 seconds)'))).toMatchObject({
      kind: 'call',
      content: { outcome: 'Outgoing', seconds: 83 },
    });
    expect(await one(media('media_call', 'Ion', 'Missed'))).toMatchObject({
      kind: 'call',
      marks: ['missed-call'],
    });
    const map = 'https://maps.google.com/maps?q=44.4,26.1&amp;ll=44.4,26.1&amp;z=16';
    expect(await one(media('media_venue', 'Gara', '', map, 'Bucharest'))).toMatchObject({
      content: { type: 'location', latitude: '44.4', longitude: '26.1', label: 'Gara' },
    });
    expect((await one(media('media_contact', 'Boss', '+40 700', 'contacts/c.vcard'))).content).toEqual({
      type: 'contact',
      name: 'Boss',
      numbers: ['+40 700'],
    });
    const poll = `<div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">\nWhen?\n</div><div class="details">\nAnonymous poll\n</div>
      <div class="answer">\n- Monday <span class="details">2 votes, chosen vote</span>\n</div><div class="answer">\n- Never\n</div><div class="total details">\n2 votes\n</div></div></div>`;
    expect(await one(poll)).toMatchObject({
      marks: ['poll'],
      content: {
        question: 'When?',
        options: [
          { text: 'Monday', votes: 2 },
          { text: 'Never', votes: 0 },
        ],
      },
    });
  });

  it('keep notices, and where words lead to', async () => {
    const { messages } = await parsed(
      pageHtml([
        service(5, 'Ana created group &laquo;Work&raquo;'),
        drawn(6, time, 'Ana', words('<a href="https://a.example/x">job</a> <a href="https://t.me/b">@b</a>')),
      ]),
    );
    expect(messages).toMatchObject([
      { kind: 'system', sender: null, body: 'Ana created group «Work»', time: { raw: '' } },
      { body: 'job @b', details: [{ name: 'link', value: 'https://a.example/x' }] },
    ]);
  });

  it('show reactions, with the names that the page gives', async () => {
    const bar = `<span class="reactions"><span class="reaction active"><span class="emoji">\n👍\n</span><span class="userpics"><div class="userpic"><div class="initials" title="Ion">\nI\n</div></div></span><span class="count">\n3\n</span></span></span>`;
    expect((await one(words('x') + bar)).reactions).toEqual([
      { value: '👍', by: 'Ion', at: null },
      { value: '👍', by: null, at: null, count: 2 },
    ]);
  });

  it('warn of pages that are not there', async () => {
    const after = '<a class="pagination block_link" href="messages2.html">\nNext messages\n</a>';
    const chat = await parsed(pageHtml([drawn(1, time, 'A', words('x'))], { after }));
    expect(codes(chat)).toContain('PART_MISSING');
  });

  it('are compared with the number that the list of chats states', async () => {
    const entry = (count: number): string =>
      pageHtml([]).replace(
        '<div class="history">',
        `<a class="entry block_link clearfix" href="../chats/chat_1/messages.html#allow_back"><div class="body"><div class="pull_right info details">\ngroup\n</div><div class="name bold">\nWork\n</div><div class="details_entry details">\n${count} messages\n</div></div></a>`,
      );
    const page = pageHtml([
      service(-1, '31 March 2024'),
      drawn(1, time, 'A', words('x')),
      drawn(2, time, null, words('y')),
    ]);
    const files = (count: number) => [
      memoryFile('lists/chats.html', entry(count)),
      memoryFile('chats/chat_1/messages.html', page),
    ];
    const right = await parsed({ container: 'x', files: files(2) });
    expect(right.report).toMatchObject({ declared: 2, conversations: [{ kind: 'group', declared: 2 }] });
    expect(codes(right)).not.toContain('COUNT_DIFFERS');
    expect(codes(await parsed({ container: 'x', files: files(3) }))).toContain('COUNT_DIFFERS');
  });

  it('that are cut off keep the last message as not understood', async () => {
    const text = pageHtml([drawn(1, time, 'A', words('whole')), drawn(2, time, 'A', words('half'))]);
    const cut = text.slice(0, text.indexOf('half') + 2);
    const chat = await parsed(cut);
    expect(chat.messages).toMatchObject([{ body: 'whole' }, { kind: 'unparsed' }]);
    expect(chat.messages[1]?.source.end).toBe(cut.length);
    expect(codes(chat)).toContain('BROKEN_HTML');
  });

  it('beside the same chat in JSON are read too, with a warning', async () => {
    const files = [
      memoryFile('result.json', chatJson),
      memoryFile('messages.html', pageHtml([drawn(1, time, 'A', words('x'))])),
    ];
    const chat = await parsed({ container: 'both', files });
    expect(chat.report.conversations.map(({ id }) => id)).toEqual(['4711', 'messages.html']);
    expect(codes(chat)).toContain('JSON_AND_PAGES');
  });
});
