import { describe, expect, it } from 'vitest';
import { codes, memoryFile, parsed } from './memory-chat.ts';

const SHA = 'ab'.repeat(32);
const iphoneText = [
  '[13/04/2024, 09:00:00] Ana: hello',
  '\u200e[13/04/2024, 09:01:00] Ana: \u200e<attached: 00000002-PHOTO-2024-04-13-09-01-00.jpg>',
  '\u200e[13/04/2024, 09:02:00] Ben: Résumé.pdf • \u200e2 pages \u200e<attached: 00000003-Résumé.pdf>',
  '\u200e[13/04/2024, 09:03:00] Ana: a caption \u200e<pièce jointe : 00000004-VIDEO-2024-04-13-09-03-00.mp4>',
  '',
].join('\r\n');

describe('files that a chat speaks of', () => {
  it('are linked to the members of the container by their exact names, with their hashes', async () => {
    const result = await parsed({
      container: 'WhatsApp Chat - Ana.zip',
      files: [
        memoryFile('chat/00000002-PHOTO-2024-04-13-09-01-00.jpg', 'x', { sha256: SHA }),
        memoryFile('chat/_chat.txt', iphoneText),
        memoryFile('chat/00000003-Résumé.pdf'.normalize('NFD'), 'y'),
        memoryFile('other/00000004-VIDEO-2024-04-13-09-03-00.mp4', 'z'),
      ],
    });
    expect(result.messages.flatMap((message) => message.attachments)).toEqual([
      {
        name: '00000002-PHOTO-2024-04-13-09-01-00.jpg',
        status: 'present',
        media: 'image',
        member: 'chat/00000002-PHOTO-2024-04-13-09-01-00.jpg',
        sha256: SHA,
      },
      {
        name: '00000003-Résumé.pdf',
        status: 'present',
        media: 'document',
        member: 'chat/00000003-Résumé.pdf'.normalize('NFD'),
        sha256: null,
      },
      {
        name: '00000004-VIDEO-2024-04-13-09-03-00.mp4',
        status: 'missing',
        media: 'video',
        member: null,
        sha256: null,
      },
    ]);
    expect(result.report.attachments).toEqual({ present: 2, omitted: 0, missing: 1 });
    expect(codes(result)).toEqual(['ATTACHMENTS_MISSING', 'MEMBERS_NOT_MENTIONED']);
    expect(result.messages[1]?.source.member).toBe('chat/_chat.txt');
  });

  it.each([
    ['\u200eIMG-20240413-WA0002.jpg (file attached)', 'IMG-20240413-WA0002.jpg', 'image'],
    ['PTT-20240413-WA0000.opus (file attached)', 'PTT-20240413-WA0000.opus', 'audio'],
    ['Alex.vcf (Datei angehängt)', 'Alex.vcf', 'contact'],
    ['\u200eMy file (1).pdf (fișier atașat)\na caption', 'My file (1).pdf', 'document'],
    ['STK-20240413-WA0001.webp (skedar i shtuar)', 'STK-20240413-WA0001.webp', 'sticker'],
    ['\u200eplan.docx (words of no known language)', 'plan.docx', 'document'],
  ])('are told on Android by %s', async (body, name, media) => {
    const { messages } = await parsed(`13/04/2024, 09:00 - Ana: ${body}`);
    expect(messages[0]?.attachments).toEqual([
      { name, status: 'missing', media, member: null, sha256: null },
    ]);
    expect(messages[0]?.body).toBe(body);
    expect(messages[0]?.marks).toEqual(media === 'contact' ? ['contact'] : []);
  });

  it('are not seen where a person writes in brackets', async () => {
    const { messages } = await parsed(
      '13/04/2024, 09:00 - Ana: the form.pdf (please sign)\n13/04/2024, 09:00 - Ana: ok (file attached soon)',
    );
    expect(messages.flatMap((message) => message.attachments)).toEqual([]);
  });
});

describe('a container', () => {
  it('with a chat that was itself sent as a file keeps it an attachment', async () => {
    const main = '13/04/2024, 09:00 - Ana: old.txt (file attached)';
    const result = await parsed({
      container: 'chat.zip',
      files: [
        memoryFile('old.txt', '01/02/2020, 10:00 - Eve: secret'),
        memoryFile('WhatsApp Chat with Ana.txt', main),
      ],
    });
    expect(result.report.records.total).toBe(1);
    expect(result.messages[0]?.attachments[0]).toMatchObject({ status: 'present', member: 'old.txt' });
    expect(codes(result)).toEqual(['ATTACHED_CHAT']);
  });

  it('with several chats is read in full, each entry pointing to its member', async () => {
    const result = await parsed({
      container: 'many',
      files: [
        memoryFile('a/_chat.txt', '[13/04/2024, 09:00:00] Ana: one\r\n'),
        memoryFile('b/_chat.txt', '[14/04/2024, 09:00:00] Ben: two\r\n'),
      ],
    });
    expect(result.messages.map(({ n, body, source }) => [n, body, source.member, source.line])).toEqual([
      [1, 'one', 'a/_chat.txt', 1],
      [2, 'two', 'b/_chat.txt', 1],
    ]);
    expect(result.report.lines?.total).toBe(2);
  });

  it('is judged by content: the chat may have any name', async () => {
    const { report } = await parsed({
      container: 'x.zip',
      files: [memoryFile('photo.jpg', '\u0089PNG'), memoryFile('Розмова', '13/04/2024, 09:00 - Ana: one')],
    });
    expect(report.records.total).toBe(1);
  });
});
