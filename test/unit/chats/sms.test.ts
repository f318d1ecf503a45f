import { describe, expect, it } from 'vitest';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import { codes, memoryFile, parsed, single, type Parsed } from './memory-chat.ts';
import { at, backup, callLog, pictureHash } from './sms-sample.ts';

/** Each entry's bytes are its element, and everything is counted. */
function expectSound(text: string, { messages, report }: Parsed): void {
  const bytes = new TextEncoder().encode(text);
  for (const message of messages) {
    expect(transcriptMessage.parse(message)).toEqual(message);
    const { start, end, line, lines } = message.source;
    const own = new TextDecoder().decode(bytes.slice(start, end));
    expect(message.kind === 'unparsed' || /^<(sms|mms|call|rcs)\b[\s\S]*>\s*$/u.test(own)).toBe(true);
    expect(new TextDecoder().decode(bytes.slice(0, start)).split('\n')).toHaveLength(line);
    expect(own.split('\n')).toHaveLength(lines);
  }
  expect(importReport.parse(report)).toEqual(report);
  const { total, ...kinds } = report.records;
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(messages).toHaveLength(total + report.unparsed);
}

describe('a backup of text messages', () => {
  it('is read record by record, each leading back to its element', async () => {
    for (const chunk of [1, 3, 17, 1000, 1 << 20]) {
      const result = await parsed(single(backup, chunk));
      expectSound(backup, result);
      expect(result.report).toMatchObject({
        format: 'sms-backup-restore',
        records: { total: 7, message: 6, unknown: 1 },
        unparsed: 0,
        declared: 9,
        lines: null,
        first: '2025-11-03T18:01:00Z',
        participants: [
          { name: 'Mihai Transport', messages: 1 },
          { name: '+40700900335', messages: 1 },
        ],
        attachments: { present: 2, omitted: 1, missing: 0 },
      });
      expect(codes(result)).toEqual(['BROKEN_BASE64', 'COUNT_DIFFERS']);
      expect(
        result.report.conversations.map(({ id, title, kind, records }) => [id, title, kind, records.total]),
      ).toEqual([
        ['+40700900333', 'Mihai Transport', 'direct', 4],
        ['+40700900334', '+40700900334', 'direct', 1],
        ['+40700900333~+40700900335', 'Mihai Transport, Lena', 'group', 1],
      ]);
    }
  });

  it('gives texts as they were meant, both halves of a sign joined, and keeps a record that stands there twice', async () => {
    const { messages } = await parsed(single(backup, 5));
    expect(messages.slice(0, 3).map(({ body, sender, direction }) => [body, sender, direction])).toEqual([
      ['Bus at 5 & bring papers 🚐', 'Mihai Transport', 'incoming'],
      ['Ok 😀 😀\nwho drives?', null, 'outgoing'],
      ['Ok 😀 😀\nwho drives?', null, 'outgoing'],
    ]);
    expect(messages[0]?.details).toContainEqual({ name: 'sent', value: '2025-11-03T18:00:00Z' });
    expect(messages[1]).toMatchObject({ recipients: ['Mihai Transport'] });
    expect(messages[1]?.details).toContainEqual({ name: 'delivery', value: 'delivered' });
  });

  it('invents neither a text, nor a time, nor a name where the app writes that there is none', async () => {
    const { messages } = await parsed(backup);
    expect(messages[3]).toMatchObject({
      body: '',
      marks: ['empty'],
      recipients: ['+40700900334'],
      time: { raw: '0', utc: null, local: null, zone: { source: 'unknown' } },
      details: [
        { name: 'folder', value: 'draft' },
        { name: 'text as written', value: 'null' },
        { name: 'read', value: 'yes' },
      ],
    });
    expect(messages[3]?.direction).toBeUndefined();
  });

  it('gives the parts of a multimedia message: its text, its files with their hashes, its layout only as a count', async () => {
    const { messages } = await parsed(backup);
    expect(messages[4]).toMatchObject({
      sender: '+40700900335',
      senderId: '+40700900335',
      recipients: ['+40700900333', '+40700900336'],
      body: 'The room, 😀 450',
      attachments: [
        { name: 'room.png', status: 'present', media: 'image', member: null, sha256: pictureHash },
        { name: 'v.mp4', status: 'omitted', media: 'video', member: null, sha256: null },
        { name: 'a.amr', status: 'present', media: 'audio', member: null, sha256: null },
      ],
    });
    expect(messages[4]?.details).toEqual(
      expect.arrayContaining([
        { name: 'subject', value: 'Rooms' },
        { name: 'people', value: 'Mihai Transport, Lena' },
        { name: 'layout parts', value: '1' },
        { name: 'cc', value: '+40700900336' },
        { name: 'sent', value: '2025-11-03T18:02:00Z' },
        { name: 'read', value: 'no' },
      ]),
    );
    expect(messages[5]).toMatchObject({ body: '', marks: ['empty'], direction: 'outgoing' });
    expect(messages[6]).toMatchObject({ kind: 'unknown', body: 'rcs' });
  });

  it('stands beside the call log of the same phone', async () => {
    const result = await parsed({
      container: 'backup.zip',
      files: [memoryFile('sms-1.xml', backup), memoryFile('calls-1.xml', callLog)],
    });
    expect(result.report.records).toMatchObject({ total: 10, call: 3 });
    expect(result.report.declared).toBe(12);
    expect(result.messages.slice(7)).toMatchObject([
      {
        kind: 'call',
        sender: 'Mihai Transport',
        marks: ['missed-call'],
        content: { outcome: 'missed', seconds: 0 },
      },
      { sender: null, direction: 'outgoing', recipients: ['Mihai Transport'], content: { seconds: 95 } },
      { sender: null, details: [{ name: 'number shown', value: 'withheld' }], conversation: 'no number' },
    ]);
    expect(result.messages[7]?.source.member).toBe('calls-1.xml');
  });
});

describe('a damaged or hostile backup', () => {
  it('that is cut off keeps what was whole, and the rest as one entry', async () => {
    const text = backup.slice(0, backup.indexOf('not*base64'));
    const result = await parsed(single(text, 100));
    expectSound(text, result);
    expect(result.report).toMatchObject({ records: { total: 4 }, unparsed: 1 });
    expect(codes(result)).toEqual(['BROKEN_XML', 'COUNT_DIFFERS']);
    const { start, end } = result.messages.at(-1)?.source ?? { start: 0, end: 0 };
    expect([text.slice(start, start + 4), end]).toEqual(['<mms', new TextEncoder().encode(text).length]);
  });

  it('loses no record to one whose end is missing, nor to an end without a beginning', async () => {
    const text = `<smses count="3"><sms date="${at(1)}" type="1" body="a" ><sms date="${at(2)}" type="1" body="b" /></mms><sms date="${at(3)}" type="1" body="c" /></smses>`;
    const result = await parsed(text);
    expectSound(text, result);
    expect(result.messages.map(({ kind, body }) => (kind === 'message' ? body : kind))).toEqual([
      'a',
      'b',
      'unparsed',
      'c',
      'unparsed',
    ]);
    expect(codes(result)).toContain('BROKEN_XML');
  });

  it('cannot make entities grow, or reach for other files', async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const text = `<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY l0 "lol">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]><smses count="1"><sms date="${at(1)}" type="1" address="1" body="&l9; &f; &amp;l9;"/></smses>`;
    const result = await parsed(text);
    expect(result.messages.map(({ body }) => body)).toEqual(['&l9; &f; &l9;']);
    expect(codes(result)).toEqual(['DOCTYPE', 'BROKEN_XML']);
  });

  it('keeps text between records, and stops at a depth that no backup has', async () => {
    const stray = '<smses count="0">out of place</smses>';
    expect((await parsed(stray)).messages).toMatchObject([{ kind: 'unparsed', body: 'out of place' }]);
    const deep = `<smses><x>${'<a>'.repeat(20_000)}`;
    const result = await parsed(deep);
    expectSound(deep, result);
    expect(result.messages).toMatchObject([{ kind: 'unparsed', source: { start: 7, end: deep.length } }]);
  });

  it.each(['<', '&', '&lol;', '&#55357;', '\u0001', '</b>'])(
    'that breaks a rule at every sign (%j) is read in good time',
    async (sign) => {
      const text = `<smses count="1"><sms type="1" date="${at(1)}" body="${sign.repeat(50_000)}"/></smses>`;
      const started = performance.now();
      const { report } = await parsed(text);
      expect(performance.now() - started).toBeLessThan(3000);
      expect(report.records.total + report.unparsed).toBeGreaterThan(0);
    },
  );

  it.each(['<', '<<<<', '<!-- begun', '<sms a="1', '<![CDATA[ x'])(
    'that ends in signs which are no element (%j) keeps them as an entry, and sound ends add none',
    async (tail) => {
      const whole = `<smses count="1"><sms type="1" date="${at(1)}" body="a"/></smses>\n<!-- end -->`;
      expect((await parsed(whole)).report.unparsed).toBe(0);
      expect((await parsed(`${whole}\n\n`)).report.unparsed).toBe(0);
      const cut = `<smses count="2"><sms type="1" date="${at(1)}" body="a"/>\n x ${tail}`;
      const result = await parsed(cut);
      expectSound(cut, result);
      expect(result.report.unparsed).toBeGreaterThan(0);
      expect(result.messages.at(-1)?.source.end).toBe(cut.length);
    },
  );
});
