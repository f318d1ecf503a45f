import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from '../../src/main/chats/email/html-text.ts';
import { boxedMails } from '../../src/main/chats/email/mailbox.ts';
import { memoryFile, single } from '../unit/chats/memory-chat.ts';
import { expectCounted } from '../unit/chats/records.ts';
import { changed, changes, parsedOrRefused } from './mutated.ts';

const mail = [
  'Message-ID: <a@example.org>',
  'From: "A, B" <a@example.org>',
  'To: =?utf-8?B?xIM=?= <b@example.org>',
  'Date: Fri, 12 Jan 2024 18:05:09 +0200',
  'Content-Length: 300',
  'Content-Type: multipart/mixed; boundary="x"',
  '',
  '--x',
  'Content-Type: text/html; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>caf=E9 <a href=3D"https://a.example">b</a>',
  '--x',
  'Content-Type: application/pdf; name="a.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjQK',
  '--x--',
  '',
].join('\n');
const box = `From a@example.org Fri Jan 12 18:05:09 2024\n${mail}\nFrom - Sat Jan 13 18:05:09 2024\n${mail}\n>From me\n\n`;

test('whatever became of a mail box, its mails tile it and the accounts add up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(mail, box, box + box),
      changes,
      fc.integer({ min: 1, max: 500 }),
      async (text, mutation, chunk) => {
        const bytes = changed(text, mutation);
        const result = await parsedOrRefused(single(bytes, chunk));
        if (result === null) return;
        expectCounted(result);
        if (result.report.format !== 'email') return;
        let at = 0;
        for (const { source } of result.messages) {
          expect(source.start).toBe(at);
          at = source.end;
        }
        expect(at).toBe(bytes.length);
      },
    ),
    { numRuns: 300 },
  );
});

test('a mail box is parted in the same way wherever its bytes are parted', async () => {
  await fc.assert(
    fc.asyncProperty(
      changes,
      fc.integer({ min: 1, max: 700 }),
      fc.constantFrom(50, 5000),
      async (mutation, chunk, limit) => {
        const bytes = changed(box + box, mutation);
        const cut = async (size: number) => {
          const mails = [];
          for await (const { bytes: own, ...rest } of boxedMails(
            memoryFile('a', bytes, { chunk: size }),
            limit,
          )) {
            mails.push({ ...rest, own: rest.whole ? own.length : null });
          }
          return mails;
        };
        expect(await cut(chunk)).toEqual(await cut(1 << 20));
      },
    ),
    { numRuns: 200 },
  );
});

test('any markup is read to its end, in time that grows with its length', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<',
          '>',
          'a',
          '&',
          '"',
          '=',
          '</',
          '<a href=',
          '<!--',
          '<svg>',
          '<pre>',
          '<script>',
          ' ',
          '\n',
          '&amp',
        ),
      ),
      (parts) => {
        expect(typeof htmlText(parts.join(''))).toBe('string');
      },
    ),
  );
  const started = performance.now();
  for (const part of ['<a href=x>', '<', '<div>', '&lt', '<!--', '</p>', '<a href="https://x.example">']) {
    htmlText(part.repeat(200_000));
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
