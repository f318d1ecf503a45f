import { describe, expect, it } from 'vitest';
import { codes, parsed } from './memory-chat.ts';

const android = (...texts: string[]): string => texts.map((text) => `13/04/2024, 09:00 - ${text}`).join('\n');

describe('the author of an entry', () => {
  it('ends at the first colon with a space, and the text keeps every other one', async () => {
    const { messages } = await parsed(android('Ana: note: buy: bread'));
    expect(messages[0]).toMatchObject({ sender: 'Ana', body: 'note: buy: bread' });
  });

  it('is freed from the marks that wrap a number, and keeps its spaces', async () => {
    const { messages, report } = await parsed(android('\u202a+44\u00a07700\u00a0900123\u202c: hello'));
    expect(messages[0]?.sender).toBe('+44\u00a07700\u00a0900123');
    expect(report.participants).toEqual([{ name: '+44\u00a07700\u00a0900123', messages: 1 }]);
  });

  it('keeps the tilde of people who are not in the address book', async () => {
    const { messages } = await parsed(android('~\u202fAna: hello', '~ \u202a+44 7700 900123\u202c: hi'));
    expect(messages.map((message) => message.sender)).toEqual(['~\u202fAna', '~ +44 7700 900123']);
  });

  it('may hold a colon and a space itself, where every line agrees', async () => {
    const result = await parsed(
      android('Boss: Milan: one', 'Ana: two', 'Boss: Milan: three', 'Boss: Milan: four'),
    );
    expect(result.messages.map(({ sender, body }) => [sender, body])).toEqual([
      ['Boss: Milan', 'one'],
      ['Ana', 'two'],
      ['Boss: Milan', 'three'],
      ['Boss: Milan', 'four'],
    ]);
    expect(codes(result)).toContain('SENDER_NAME_JOINED');
  });

  it('is not guessed longer from a habit of speech', async () => {
    const { messages } = await parsed(android('Ana: note: one', 'Ana: note: two', 'Ana: three'));
    expect(messages.map((message) => message.sender)).toEqual(['Ana', 'Ana', 'Ana']);
  });

  it('is not cut out of the quoted name of a group', async () => {
    const { messages } = await parsed(
      android('Ana changed the subject from "Work: old" to "Work: new"', 'Ana: ok'),
    );
    expect(messages[0]).toMatchObject({ kind: 'system', sender: null });
    expect(messages[0]?.body).toBe('Ana changed the subject from "Work: old" to "Work: new"');
  });

  it('may hold quotation marks, paired or on many lines', async () => {
    const { messages } = await parsed(
      android(
        '„Ana“: a',
        '«Ben»: b',
        'TV 42" Shop: c',
        'TV 42" Shop: d',
        'TV 42" Shop: e',
        'Ana hat „Nacht: alt',
      ),
    );
    expect(messages.map((message) => message.sender)).toEqual([
      '„Ana“',
      '«Ben»',
      'TV 42" Shop',
      'TV 42" Shop',
      'TV 42" Shop',
      null,
    ]);
  });

  it('is known without a text, and by a colon without a space where the name is known', async () => {
    const { messages } = await parsed(android('Ana: hello', 'Ana:', 'Ana:.', 'Ben:.'));
    expect(messages.map(({ kind, sender, body }) => [kind, sender, body])).toEqual([
      ['message', 'Ana', 'hello'],
      ['message', 'Ana', ''],
      ['message', 'Ana', '.'],
      ['system', null, 'Ben:.'],
    ]);
    expect(messages[1]?.marks).toEqual(['empty']);
  });

  it('is counted once under every name, in order of appearance, notices left out', async () => {
    const { report } = await parsed(android('Ben: a', 'Ana: b', 'Ben: Missed voice call', 'Ana joined'));
    expect(report.participants).toEqual([
      { name: 'Ben', messages: 2 },
      { name: 'Ana', messages: 1 },
    ]);
  });
});
