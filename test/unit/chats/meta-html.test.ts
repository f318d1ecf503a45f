import { describe, expect, it } from 'vitest';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { page } from './meta-page.ts';
import { download, inbox } from './meta-sample.ts';
import { expectCounted, sourceText } from './records.ts';

const html = (text = page, chunk = 65_536) =>
  download({ [`${inbox}/zoemar_77/message_1.html`]: text }, chunk);

describe('a download of Messenger as pages', () => {
  it('is read from its oldest end, each entry leading back to its part of the page', async () => {
    for (const chunk of [5, 1 << 20]) {
      const input = html(page, chunk);
      const result = await parsed(input);
      expectCounted(result);
      expect(result.report).toMatchObject({
        format: 'messenger',
        records: { total: 6, message: 5, call: 1 },
        unparsed: 1,
        first: '2024-03-03T21:11:09',
        last: '2024-03-03T21:15:09',
        conversations: [{ id: `${inbox}/zoemar_77`, title: 'Zoë Măr', kind: 'direct' }],
        attachments: { present: 1, missing: 0 },
      });
      expect(codes(result)).toEqual(['DATE_NOT_READ', 'IMPOSSIBLE_DATE']);
      for (const message of result.messages) {
        const text = await sourceText(input, message);
        expect(text).toMatch(/^<section .*<\/section>$/su);
        expect(text).toContain(message.time.raw);
        expect(page.split('\n')[message.source.line - 1]).toContain(text);
      }
    }
  });

  it('shows words, reactions, links, files and calls as the page does', async () => {
    const { messages } = await parsed(html());
    expect(messages.map(({ kind, body, marks }) => [kind, body, marks])).toEqual([
      ['message', 'cine e?', []],
      ['unparsed', expect.stringContaining('gone'), []],
      ['message', 'Vii mâine?\nLa 7 & fără ea', []],
      ['message', 'look here', []],
      ['message', '', []],
      ['call', 'The video call ended.\nDuration: 1 minute 15 seconds', []],
      ['message', '', ['empty']],
    ]);
    expect(messages[2]?.reactions).toEqual([
      { value: '👍🏽', by: 'Lena Brandt', at: null },
      { value: '❤', by: 'Zoë Măr', at: 'Mar 03, 2024 9:20:00 pm' },
    ]);
    expect(messages[3]?.details).toEqual([{ name: 'link', value: 'https://example.org/a' }]);
    expect(messages[4]?.attachments).toMatchObject([{ status: 'present', media: 'image' }]);
    expect(messages[5]?.content).toMatchObject({ type: 'call', media: 'video', seconds: 75 });
    expect(messages[2]?.time).toEqual({
      raw: 'Mar 03, 2024 9:11:09 pm',
      local: '2024-03-03T21:11:09',
      utc: null,
      zone: { source: 'unknown', name: null },
    });
  });

  it('states UTC where the person gives the zone', async () => {
    const { messages } = await parsed(html(), { timeZone: 'Europe/Bucharest' });
    expect(messages[2]?.time.utc).toBe('2024-03-03T19:11:09Z');
  });

  it('is read in the older pages’ classes, and where no box surrounds a message', async () => {
    const older = (name: string, text: string, date: string): string =>
      `<div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">${name}</div>` +
      `<div class="_3-96 _2let"><div><div></div><div>${text}</div></div></div><div class="_3-94 _2lem">${date}</div></div>`;
    const pages = [
      `<html><body><div>${older('Ana', 'two', 'Oct 19, 2019, 2:38 PM')}${older('Ion', 'one', 'Oct 19, 2019, 2:37 PM')}</div></body></html>`,
      '<html><body><div><div class="_a6-h">Ana</div><div class="_a6-p">two</div><div class="_a72d">19 oct. 2019 14:38</div>' +
        '<div class="_a6-h">Ion</div><div class="_a6-p">one</div><div class="_a72d">19 oct. 2019 14:37</div></div></body></html>',
    ];
    for (const text of pages) {
      const result = await parsed({ container: null, files: [memoryFile('message_1.html', text)] });
      expectCounted(result);
      expect(result.messages.map(({ sender, body, time }) => [sender, body, time.local])).toEqual([
        ['Ion', 'one', '2019-10-19T14:37'],
        ['Ana', 'two', '2019-10-19T14:38'],
      ]);
    }
  });

  it('keeps a dated card without a name, and one that the page breaks off', async () => {
    const cut = page.slice(0, page.indexOf('La 7'));
    const nameless = cut.replace('<h2 class="_2ph_ _a6-h _a6-i" id="u_0_1">Lena Brandt</h2>', '');
    const result = await parsed(html(nameless));
    expectCounted(result);
    expect(result.messages.map(({ kind, sender, body }) => [kind, sender, body])).toEqual([
      ['message', 'Zoë Măr', 'Vii mâine?'],
      ['unknown', null, 'look here'],
      ['message', 'Zoë Măr', ''],
      ['call', 'Zoë Măr', 'The video call ended.\nDuration: 1 minute 15 seconds'],
      ['message', 'Zoë Măr', ''],
    ]);
  });

  it.each([
    ['Sep 13, 2020, 12:26 PM', '2020-09-13T12:26'],
    ['Oct 19, 2019 at 2:37 PM', '2019-10-19T14:37'],
    ['19 Oct 2019, 14:37', '2019-10-19T14:37'],
    ['Jul 12, 2024 4:54:10pm', '2024-07-12T16:54:10'],
    ['Jan 01, 2025 12:00 am', '2025-01-01T00:00'],
    ['9 de octubre de 2025, 8:09:15 p. m.', '2025-10-09T20:09:15'],
    ['14 févr. 2023 à 22:13', '2023-02-14T22:13'],
    ['14. Nov. 2023 22:13:20', '2023-11-14T22:13:20'],
    ['14 noiembrie 2023, 09:00', '2023-11-14T09:00'],
    ['2023年11月14日 下午10:13', '2023-11-14T22:13'],
    ['13/09/2020 12:26', null],
    ['Sep 13, 2020', null],
  ])('reads the date %s as far as it proves one', async (written, local) => {
    const result = await parsed(html(page.replaceAll(/(?<=_a72d">)[^<]*/gu, written)));
    expect(new Set(result.messages.map(({ time }) => time.local))).toEqual(new Set([local]));
    expect(result.messages[0]?.time.raw).toBe(written);
  });

  it('leaves other pages alone', async () => {
    await expect(
      parsed(single('<html><body><div class="_a6-g">post</div></body></html>')),
    ).rejects.toMatchObject({
      code: 'NOT_A_CHAT',
    });
  });
});
