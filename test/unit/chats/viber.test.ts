import { describe, expect, it } from 'vitest';
import { detectChat } from '../../../src/main/chats/index.ts';
import { memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const phone = [
  '="17/08/2014"\t12:52:56\t="Me"\t="+40700000001"\t"Hi, ""Ana"""',
  '="17/08/2014"\t12:53:00\t="Ana"\t="+40700000002"\t"two',
  'lines"',
  '="18/08/2014"\t12:53:00\t="Ana"\t="+40700000002"\t"Photo message"',
].join('\n');
const computer =
  'Date,Time,Sender,Phone number,Message\n08/17/2014,12:52:56,Ana,+40700000002,"Hi, you"\n08/18/2014,1:00:01 PM,Me,+40700000001,ok\n';

describe('Viber', () => {
  it('is read from its rows, with the numbers beside the names', async () => {
    const input = single(phone, 9);
    expect(await detectChat(input)).toMatchObject({ confidence: 'strong', format: { id: 'viber' } });
    const result = await parsed(input);
    expectCounted(result);
    expect(result.messages).toMatchObject([
      {
        sender: 'Me',
        senderId: '+40700000001',
        direction: 'outgoing',
        body: 'Hi, "Ana"',
        time: { raw: '17/08/2014 12:52:56', local: '2014-08-17T12:52:56' },
      },
      { sender: 'Ana', direction: 'incoming', body: 'two\nlines' },
      { attachments: [{ media: 'image', status: 'omitted' }] },
    ]);
    const texts = await Promise.all(result.messages.map((message) => sourceText(input, message)));
    expect(texts.join('\n')).toBe(phone);
    expect(result.report.dateOrder).toEqual({ value: 'dmy', confidence: 'proved' });
  });

  it('is read with commas and a header too, month first where the file proves it', async () => {
    const result = await parsed(computer);
    expectCounted(result);
    expect(result.report).toMatchObject({
      format: 'viber',
      records: { total: 2 },
      dateOrder: { value: 'mdy', confidence: 'proved' },
    });
    expect(result.messages[1]?.time.local).toBe('2014-08-18T13:00:01');
  });

  it('gives each table of an archive as a conversation of its own', async () => {
    const result = await parsed({
      container: 'Viber.zip',
      files: [memoryFile('Messages with Ana.csv', phone), memoryFile('Messages with Bo.csv', phone)],
    });
    expect(result.report.conversations).toMatchObject([
      { title: 'Messages with Ana' },
      { title: 'Messages with Bo' },
    ]);
  });

  it('is no other table with dates', async () => {
    expect(await detectChat(single('17/08/2014,12:52:56,x,,5\n17/08/2014,12:52:57,x,,5\n'))).toBeNull();
  });
});
