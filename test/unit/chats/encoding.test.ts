import { describe, expect, it } from 'vitest';
import { codes, parsed, single } from './memory-chat.ts';

const text = '13/04/2024, 09:00 - Ana: привіт 😊\nдруга\n13/04/2024, 09:01 - Ben: ok';

function utf16(content: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(content.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < content.length; at += 1)
    view.setUint16(2 + at * 2, content.charCodeAt(at), !bigEndian);
  return bytes;
}

describe('encodings', () => {
  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, low byte first', utf16(text, false)],
    ['UTF-16, high byte first', utf16(text, true)],
  ])('of %s give the same messages, and their own byte offsets', async (_name, bytes) => {
    for (const chunk of [1, 3, 7, 65_536]) {
      const { messages } = await parsed(single(bytes, chunk));
      expect(messages.map((message) => message.body)).toEqual(['привіт 😊\nдруга', 'ok']);
      const encoding = bytes[0] === 0xef ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
      const slice = (at: number) => bytes.subarray(messages[at]?.source.start, messages[at]?.source.end);
      expect(new TextDecoder(encoding).decode(slice(0))).toBe('13/04/2024, 09:00 - Ana: привіт 😊\nдруга');
      expect(new TextDecoder(encoding).decode(slice(1))).toBe('13/04/2024, 09:01 - Ben: ok');
    }
  });

  it('that are broken in places are read on, and the lines are named', async () => {
    const bytes = new TextEncoder().encode(
      '13/04/2024, 09:00 - Ana: a\n13/04/2024, 09:01 - Ben: x?y\nz?\n13/04/2024, 09:02 - Ana: \ufffd',
    );
    bytes.set([0xff], bytes.indexOf(0x3f));
    bytes.set([0xe2], bytes.lastIndexOf(0x3f));
    const result = await parsed(single(bytes));
    expect(result.messages.map((message) => message.body)).toEqual(['a', 'x\ufffdy\nz\ufffd', '\ufffd']);
    expect(result.report.warnings.map(({ code, at }) => [code, at])).toEqual([
      ['INVALID_TEXT', 'line 2'],
      ['INVALID_TEXT', 'line 3'],
    ]);
    expect(codes(result)).toEqual(['INVALID_TEXT']);
  });
});
