import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mailDate } from '../../../src/main/chats/email/date.ts';
import { htmlText } from '../../../src/main/chats/email/html-text.ts';
import { boxedMails } from '../../../src/main/chats/email/mailbox.ts';
import { detectChat } from '../../../src/main/chats/index.ts';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const plain = [
  'From: =?utf-8?Q?Ilie_P=C4=83un?= <ilie@example.org>',
  'To: Mara <mara@example.net>, "Work, Abroad" <jobs@example.com>',
  'Cc: hidden@example.org',
  'Subject: =?iso-8859-2?Q?Locul_de_munc=E3?=',
  'Date: Fri, 12 Jan 2024 18:05:09 +0200',
  'Message-ID: <one@example.org>',
  'In-Reply-To: <zero@example.org>',
  'Content-Type: text/plain; charset=windows-1250',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Plec=E3m s=E2mb=E3t=E3.',
  'From what I hear, it is safe.',
  '',
].join('\r\n');

const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const note = 'first line\r\nsecond=20line';
const mixed = [
  'Return-Path: <ilie@example.org>',
  'From: ilie@example.org',
  'To: mara@example.net',
  'Date: Sat, 13 Jan 2024 08:00:00 GMT',
  'Message-ID: <two@example.org>',
  'X-Gmail-Labels: =?UTF-8?Q?Inbox,C=C4=83l=C4=83torie?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  'not shown',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><style>p{}</style><title>x</title></head><body><p>Your <b>ticket</b>:<br><a href="https://bad.example/pay">pay here</a></p><script>alert(1)</script></body></html>',
  '--inner--',
  '--outer',
  "Content-Type: image/jpeg; name*=utf-8''pa%C8%99aport.jpg",
  'Content-Transfer-Encoding: base64',
  "Content-Disposition: attachment; filename*=utf-8''pa%C8%99aport.jpg",
  '',
  photo.toString('base64'),
  '--outer',
  'Content-Type: text/csv; name=list.csv',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Disposition: attachment',
  '',
  note,
  '--outer--',
  '',
].join('\r\n');

const box = [
  'From 1790000000000000001@xxx Fri Jan 12 16:05:09 +0000 2024',
  'X-GM-THRID: 1790000000000000001',
  plain.replaceAll('\r\n', '\n').replace('\nFrom what', '\n>From what'),
  'From the shop I went home.',
  '',
  'From 1790000000000000002@xxx Sat Jan 13 08:00:00 +0000 2024',
  mixed.replaceAll('\r\n', '\n'),
  '',
].join('\n');

function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

describe('a mail', () => {
  it('gives its sender, recipients, words, time with its zone, and what it answers', async () => {
    const input = single(plain);
    expect(await detectChat(input)).toMatchObject({ confidence: 'strong', format: { id: 'email' } });
    const result = await parsed(input);
    expectCounted(result);
    expect(result.messages).toMatchObject([
      {
        kind: 'message',
        sender: 'Ilie Păun',
        senderId: 'ilie@example.org',
        recipients: ['Mara <mara@example.net>', 'Work, Abroad <jobs@example.com>', 'hidden@example.org'],
        body: 'Plecăm sâmbătă.\nFrom what I hear, it is safe.',
        id: 'one@example.org',
        replyTo: 'zero@example.org',
        time: {
          raw: 'Fri, 12 Jan 2024 18:05:09 +0200',
          local: '2024-01-12T18:05:09',
          utc: '2024-01-12T16:05:09Z',
          zone: { source: 'file', name: '+0200' },
        },
        details: [
          { name: 'Cc', value: 'hidden@example.org' },
          { name: 'Subject', value: 'Locul de muncă' },
        ].toSorted((one, other) => other.name.localeCompare(one.name)),
        source: { member: null, line: 1, lines: 12, start: 0, end: plain.length },
      },
    ]);
  });

  it('gives attachments by the hash of what was sent, whatever carried it, and the plain words of HTML', async () => {
    const { messages, report } = await parsed(single(mixed));
    expect(messages[0]?.body).toBe('Your ticket:\npay here <https://bad.example/pay>');
    expect(messages[0]?.attachments).toEqual([
      { name: 'pașaport.jpg', status: 'present', media: 'image', member: null, sha256: sha256(photo) },
      {
        name: 'list.csv',
        status: 'present',
        media: 'document',
        member: null,
        sha256: sha256('first line\r\nsecond line'),
      },
    ]);
    expect(messages[0]?.details).toEqual([{ name: 'X-Gmail-Labels', value: 'Inbox,Călătorie' }]);
    expect(report.attachments).toEqual({ present: 2, omitted: 0, missing: 0 });
  });

  it('with a date that does not exist is kept as not understood; without one it stays a message', async () => {
    const wrong = await parsed(single(plain.replace('12 Jan 2024', '31 Feb 2024')));
    expect(wrong.messages[0]).toMatchObject({ kind: 'unparsed', sender: 'Ilie Păun', time: { utc: null } });
    expect(codes(wrong)).toContain('IMPOSSIBLE_DATE');
    const none = await parsed(single(plain.replace(/Date: .*\r\n/u, '')));
    expect(none.messages[0]).toMatchObject({ kind: 'message', time: { raw: '', utc: null } });
    expect(codes(none)).toContain('NO_DATE');
  });

  it('is read among others in the order of their names, each a record of its own member', async () => {
    const files = ['m/10.eml', 'm/2.eml', 'm/1.eml'].map((name, index) =>
      memoryFile(name, plain.replace('one@', `${index}@`)),
    );
    const result = await parsed({ container: 'mails.zip', files: [...files, memoryFile('m/a.txt', 'no')] });
    expectCounted(result);
    expect(result.messages.map(({ source }) => source.member)).toEqual(['m/1.eml', 'm/2.eml', 'm/10.eml']);
    expect(result.report.conversations).toEqual([]);
  });

  it.each(['Dear all,\n\nFrom: the shop\n', 'Subject: x\nno header\n\nFrom: a', 'name: x\nvalue: y\n'])(
    'is told by its header: %j is none',
    async (text) => {
      expect(await detectChat(single(text))).toBeNull();
    },
  );
});

describe('a mail box', () => {
  it('is parted at its From lines only, each mail with its bytes', async () => {
    for (const chunk of [1, 7, 100, 1 << 20]) {
      const input = single(box, chunk);
      const result = await parsed(input);
      expectCounted(result);
      expect(result.messages.map(({ id }) => id)).toEqual(['one@example.org', 'two@example.org']);
      expect(result.messages[0]?.body).toContain('\nFrom what I hear');
      expect(result.messages[0]?.body).toContain('\nFrom the shop I went home.');
      const texts = await Promise.all(result.messages.map((message) => sourceText(input, message)));
      expect(texts.join('')).toBe(box);
      expect(texts[1]?.startsWith('From 1790000000000000002@xxx')).toBe(true);
      expect(result.messages[1]?.source.line).toBe(texts[0]?.split('\n').length);
      expect(codes(result)).toContain('FROM_LINES_SHOWN_PLAIN');
    }
  });

  it.each([
    ['ends its lines in CR LF', box.replaceAll('\n', '\r\n')],
    ['has no empty line between mails', box.replace('\n\nFrom 179', '\nFrom 179')],
    ['is Thunderbird’s', box.replaceAll(/^From \d+@xxx /gmu, 'From - ')],
    [
      'writes the date as servers do',
      box.replaceAll('Sat Jan 13 08:00:00 +0000 2024', 'Sat, 13 Jan 2024 08:00:00 GMT'),
    ],
    ['names no sender and no date', box.replaceAll(/^From \d+@xxx .*$/gmu, 'From ')],
  ])('is parted too where it %s', async (_name, text) => {
    const result = await parsed(text);
    expectCounted(result);
    expect(result.messages.map(({ id }) => id)).toEqual(['one@example.org', 'two@example.org']);
    expect(result.messages[1]?.source.end).toBe(Buffer.byteLength(text));
  });

  it('believes a declared length only where the next mail begins behind it', async () => {
    const pasted =
      'Look:\n\nFrom a@example.org Mon Jan  1 10:00:00 2024\nSubject: pasted\n\nbody of the pasted one\n';
    const first = (length: number) =>
      `From x@example.org Mon Jan  1 09:00:00 2024\nFrom: x@example.org\nSubject: s\nMessage-ID: <x@y>\nContent-Length: ${length}\n\n${pasted}\n`;
    const next =
      'From z@example.org Tue Jan  2 09:00:00 2024\nFrom: z@example.org\nSubject: t\nDate: x\n\nlast\n';
    const right = await parsed(single(first(pasted.length) + next));
    expect(right.messages.map(({ sender }) => sender)).toEqual(['x@example.org', 'z@example.org']);
    expect(right.messages[0]?.body).toContain('body of the pasted one');
    const wrong = await parsed(single(first(pasted.length + 900) + next));
    expect(wrong.messages).toHaveLength(3);
    const input = single(first(pasted.length + 900) + next);
    const texts = await Promise.all(wrong.messages.map((message) => sourceText(input, message)));
    expect(texts.join('')).toBe(first(pasted.length + 900) + next);
  });

  it('with a mail beyond the limit gives its header and its place', async () => {
    const big = `${plain.replaceAll('\r\n', '\n')}${'x'.repeat(400_000)}\n\n`;
    const text = `From a@b Mon Jan  1 10:00:00 2024\n${big}From a@b Mon Jan  1 10:00:00 2024\n${big}`;
    const mails = [];
    for await (const mail of boxedMails(memoryFile('a', text), 100_000)) mails.push(mail);
    expect(mails.map(({ whole }) => whole)).toEqual([false, false]);
    expect(mails.map(({ start, end }) => end - start)).toEqual([text.length / 2, text.length / 2]);
    expect(mails[0]?.bytes.length).toBeLessThanOrEqual(256 * 1024);
  });

  it('among others is a conversation that can be left out', async () => {
    const input = {
      container: 'takeout.zip',
      files: [memoryFile('Takeout/Mail/Inbox.mbox', box), memoryFile('Takeout/Mail/Sent.mbox', box)],
    };
    const result = await parsed(input, { conversations: ['Takeout/Mail/Sent.mbox'] });
    expectCounted(result);
    expect(result.report.conversations).toMatchObject([
      { title: 'Inbox', taken: false, records: { total: 2 } },
      { title: 'Sent', taken: true, records: { total: 2 } },
    ]);
    expect(new Set(result.messages.map(({ conversation }) => conversation))).toEqual(
      new Set(['Takeout/Mail/Sent.mbox']),
    );
  });
});

describe('dates of mails', () => {
  it.each([
    ['12 Jan 24 18:05 EST', '2024-01-12T18:05', '2024-01-12T23:05:00Z'],
    ['Fri, 12 Jan 2024 23:59:60 -0000 (UTC)', '2024-01-12T23:59:59', '2024-01-12T23:59:59Z'],
    ['Fri, 12 Jan 2024 18:05:09', '2024-01-12T18:05:09', null],
    ['Fri, 12 Jan 2024 18:05:09 XYZ', '2024-01-12T18:05:09', null],
    ['2024-01-12', null, null],
    ['30 Feb 2024 10:00:00 +0000', null, null],
    ['12 Jan 2024 25:00:00 +0000', null, null],
  ])('%s', (raw, local, utc) => {
    expect(mailDate(raw).time).toMatchObject({ raw, local, utc });
  });
});

describe('HTML', () => {
  it.each([
    ['a <!-- b --> c', 'a c'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1 2\n3'],
    ['<a href="mailto:a@b.example">a@b.example</a> &lt;x&gt;', 'a@b.example <x>'],
    ['<a href="javascript:x()">go</a>', 'go'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<img src="x" alt="a map"><style>x</style>', 'a map'],
    ['<'.repeat(1000), '<'.repeat(1000)],
  ])('%j', (markup, text) => {
    expect(htmlText(markup)).toBe(text);
  });
});

describe('a mail that has a sender and a date and little else', () => {
  it('is told by the form of its date', async () => {
    const mail =
      'From: ana@example.org\nDate: Mon, 15 Jan 2024 09:12:00 +0000\nContent-Type: text/plain\n\nhi\n';
    const { report, messages } = await parsed(single(mail));
    expect(report.format).toBe('email');
    expect(messages).toMatchObject([{ sender: 'ana@example.org', body: 'hi' }]);
    expect(await detectChat(single('From: Ana\nDate: 15/01/2024\n\nDear Bo\n'))).toBeNull();
  });
});
