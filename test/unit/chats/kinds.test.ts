import { describe, expect, it } from 'vitest';
import { parsed } from './memory-chat.ts';

const android = (body: string): string => `13/04/2024, 09:00 - Ana: hello\n13/04/2024, 09:01 - Ana: ${body}`;
const iphone = (body: string, lead = ''): string =>
  `[13/04/2024, 09:00:00] Ana: \u200eMessages and calls are end-to-end encrypted.\r\n${lead}[13/04/2024, 09:01:00] Ana: ${body}\r\n`;

async function second(text: string) {
  const { messages } = await parsed(text);
  const { kind, marks, attachments } = messages[1] ?? { kind: null, marks: [], attachments: [] };
  return {
    kind,
    marks,
    attachments: attachments.map(({ name, status, media }) => ({ name, status, media })),
  };
}

const omitted = (media: string, name: string | null = null) => ({
  kind: 'message',
  marks: media === 'contact' ? ['contact'] : [],
  attachments: [{ name, status: 'omitted', media }],
});

describe('on Android', () => {
  it.each([
    '<Media omitted>',
    '<media omitted>',
    '<Medien ausgeschlossen>',
    '<Медіа пропущено>',
    '<Без файл>',
  ])('media that were left out are told by %s', async (body) => {
    expect(await second(android(body))).toEqual(omitted('unknown'));
    expect(await second(android(`${body}\na caption`))).toEqual(omitted('unknown'));
  });

  it.each([
    'This message was deleted',
    'You deleted this message',
    'Acest mesaj a fost șters',
    'Bu mesaj silindi',
  ])('a message that was taken back is told by %s', async (body) => {
    expect(await second(android(body))).toMatchObject({ kind: 'message', marks: ['deleted'] });
  });

  it.each(['Missed voice call', 'Пропущений аудіодзвінок', 'Cevapsız sesli arama', 'Cuộc gọi nhỡ'])(
    'a missed call is told by %s',
    async (body) => {
      expect(await second(android(body))).toMatchObject({ kind: 'call', marks: ['missed-call'] });
    },
  );

  it('the same words within a sentence are a person’s', async () => {
    expect(await second(android('Missed voice call, sorry'))).toEqual({
      kind: 'message',
      marks: [],
      attachments: [],
    });
    expect(await second(android('This message was deleted\nI think'))).toMatchObject({ marks: [] });
    expect(await second(android('image omitted'))).toMatchObject({ attachments: [] });
  });

  it('marks places, view-once photos, polls and edited texts', async () => {
    expect(await second(android('location: https://maps.google.com/?q=45.9,24.9'))).toMatchObject({
      marks: ['location'],
    });
    expect(await second(android('розташування: https://maps.google.com/?q=-45.9,24.9'))).toMatchObject({
      marks: ['location'],
    });
    expect(await second(android('see https://maps.google.com/?q=45.9,24.9'))).toMatchObject({ marks: [] });
    expect(await second(android('null'))).toMatchObject({ marks: ['view-once'] });
    expect(await second(android('POLL:\nWhen?\nOPTION: now (1 vote)'))).toMatchObject({ marks: ['poll'] });
    expect(await second(android('hello <This message was edited>'))).toMatchObject({ marks: ['edited'] });
  });

  it('a line without an author is a notice, an empty one is not understood', async () => {
    const { messages } = await parsed('13/04/2024, 09:00 - Ana created group "x"\n13/04/2024, 09:01 - ');
    expect(messages.map(({ kind, sender, marks }) => [kind, sender, marks])).toEqual([
      ['system', null, []],
      ['unknown', null, ['empty']],
    ]);
  });
});

describe('on an iPhone', () => {
  it.each([
    ['image omitted', 'image'],
    ['Bild weggelassen', 'image'],
    ['відео відсутнє', 'video'],
    ['ไม่มีไฟล์เสียง', 'audio'],
    ['スタンプは含まれていません', 'sticker'],
    ['GIF retiré', 'gif'],
    ['Kontaktkarte ausgelassen', 'contact'],
  ])('left-out media are told by %s', async (words, media) => {
    expect(await second(iphone(`\u200e${words}`, '\u200e'))).toEqual(omitted(media));
  });

  it('a document that was left out keeps its name', async () => {
    expect(await second(iphone('Plan.pdf • \u200e2 pages \u200edocument omitted', '\u200e'))).toEqual(
      omitted('document', 'Plan.pdf'),
    );
    expect(await second(iphone('My plan.txt \u200eдокумент пропущено', '\u200e'))).toEqual(
      omitted('document', 'My plan.txt'),
    );
  });

  it('the mark before the date tells left-out media in a language that is not listed', async () => {
    expect(await second(iphone('\u200ezgjedhur jashtë', '\u200e'))).toEqual(omitted('unknown'));
    expect(await second(iphone('Plan.pdf \u200ezgjedhur jashtë', '\u200e'))).toEqual(
      omitted('document', 'Plan.pdf'),
    );
  });

  it('the app’s own notice is none of the media, also with a mark before the date', async () => {
    const words = '\u200eLes messages et les appels sont chiffrés de bout en bout.';
    expect(await second(iphone(words, '\u200e'))).toMatchObject({ kind: 'system', attachments: [] });
  });

  it('the same words without the mark were typed', async () => {
    expect(await second(iphone('image omitted'))).toEqual({ kind: 'message', marks: [], attachments: [] });
    expect(await second(iphone('This message was deleted.'))).toMatchObject({ marks: [] });
  });

  it('a file without any marks went through an editor: exact words then suffice', async () => {
    const bare = (body: string): string =>
      `[13/04/2024, 09:00:00] Ana: hi\n[13/04/2024, 09:01:00] Ana: ${body}`;
    expect(await second(bare('đã bỏ qua hình ảnh'))).toEqual(omitted('image'));
    expect(await second(bare('Plan.pdf • 2 trang đã bỏ qua tài liệu'))).toEqual(
      omitted('document', 'Plan.pdf'),
    );
    expect(await second(bare('Mã bảo mật của bạn với Ana đã thay đổi.'))).toMatchObject({ kind: 'system' });
  });

  it('calls are told with and without their length', async () => {
    expect(await second(iphone('\u200eMissed voice call'))).toMatchObject({
      kind: 'call',
      marks: ['missed-call'],
    });
    expect(await second(iphone('\u200eMissed video call, \u200eTap to call back', '\u200e'))).toMatchObject({
      kind: 'call',
      marks: ['missed-call'],
    });
    expect(await second(iphone('\u200eVideo call, \u200e5 min', '\u200e'))).toMatchObject({
      kind: 'call',
      marks: [],
    });
    expect(await second(iphone('Video call'))).toMatchObject({ kind: 'message' });
  });

  it('notices are told although they carry an author', async () => {
    expect(await second(iphone('\u200eBen added you'))).toMatchObject({ kind: 'system' });
    expect(
      await second(iphone('\u200e\u200eYour security code with Ben changed. \u200eTap to learn more.')),
    ).toMatchObject({ kind: 'system' });
    const { messages } = await parsed('[13/04/2024, 09:00:00] Ana: \u200eQualcosa che nessuno conosce');
    expect(messages[0]).toMatchObject({ kind: 'system', sender: 'Ana' });
  });

  it('its own words in an unknown language are neither a message nor thrown away', async () => {
    expect(await second(iphone('\u200eNdonjë gjë tjetër'))).toMatchObject({ kind: 'unknown', marks: [] });
  });

  it('polls and edited texts are told in any language', async () => {
    expect(await second(iphone('\u200eSONDAZH:\nPse?\n\u200eOPSIONI: po (2 vota)', '\u200e'))).toMatchObject({
      marks: ['poll'],
    });
    expect(await second(iphone('hello \u200e<E ndryshuar>'))).toMatchObject({ marks: ['edited'] });
    expect(await second(iphone('I like <this one>'))).toMatchObject({ marks: [] });
  });
});
