import { expect, it } from 'vitest';
import { canonicalize } from '../../../src/shared/ledger/canonical.ts';
import { transcriptLine } from '../../../src/shared/transcript/line.ts';
import { transcriptMessage, type TranscriptMessage } from '../../../src/shared/transcript/message.ts';
import { parsed } from './memory-chat.ts';

it('a line of the transcript is canonical: members sorted, no white space, the same for the same message', async () => {
  const { messages } = await parsed('13/04/2024, 10:00 - Ana: "hi"\n\u{1f600}');
  const [message] = messages;
  if (message === undefined) throw new Error('one message was expected');
  expect(transcriptLine(message)).toBe(
    '{"attachments":[],"body":"\\"hi\\"\\n\u{1f600}","flags":[],"kind":"message","marks":[],"n":1,"sender":"Ana",' +
      '"source":{"end":34,"line":1,"lines":2,"member":null,"start":0},' +
      '"time":{"local":"2024-04-13T10:00","raw":"13/04/2024, 10:00","utc":null,"zone":{"name":null,"source":"unknown"}},"v":1}',
  );
});

it('a line of the transcript is what the general rule gives, whatever is in the message', async () => {
  const text =
    '\u200e[13/04/2024, 10:00:00] \u202a+44\u202c: a"\\\u0000\u2028 \u200e<attached: ä".jpg>\n13/04/2024, 10:00 - : x';
  const { messages } = await parsed(text, { timeZone: 'Europe/London' });
  for (const message of messages) expect(transcriptLine(message)).toBe(canonicalize(message));
  const [message] = messages;
  expect(() => message && transcriptLine({ ...message, body: '\ud800' })).toThrow(/surrogate/u);
});

it('what only some exports state stands in its place too, each alone and all together', async () => {
  const { messages } = await parsed('13/04/2024, 10:00 - Ana: hi');
  const [message] = messages;
  if (message === undefined) throw new Error('one message was expected');
  const stated: Required<Pick<TranscriptMessage, OptionalKeys<TranscriptMessage>>> = {
    conversation: 'a "chat"',
    id: 'ü/1',
    senderId: 'user17',
    recipients: ['Bo', 'Ćo'],
    direction: 'incoming',
    replyTo: '12',
    original: 'hÃ¯',
    content: { type: 'poll', question: 'When?', options: [{ text: 'now', votes: 2 }] },
    reactions: [{ value: '👍', by: null, at: null, count: 3 }],
    edits: [{ body: 'ho', at: '2024-04-13' }],
    receipts: [{ by: 'Bo', action: 'read', at: null }],
    details: [{ name: 'subject', value: '\u0007' }],
  };
  const source = { ...message.source, pointer: '/chats/0/messages/~1' };
  const whole = { ...message, ...stated, source };
  expect(transcriptMessage.parse(whole)).toEqual(whole);
  expect(transcriptLine(whole)).toBe(canonicalize(whole));
  for (const [name, value] of Object.entries(stated)) {
    const one = { ...message, [name]: value };
    expect(transcriptLine(one)).toBe(canonicalize(one));
  }
  expect(() => transcriptLine({ ...message, original: '\ud800' })).toThrow(/surrogate/u);
});

type OptionalKeys<Whole> = {
  [Key in keyof Whole]-?: undefined extends Whole[Key] ? Key : never;
}[keyof Whole];
