import { describe, expect, it } from 'vitest';
import { lines, type Line } from '../../../../src/shared/ledger/lines.ts';
import { buildLedger, collect, opening, verifyLines } from './sample-ledger.ts';

async function split(text: string | Uint8Array, limit = 100, chunk = 7): Promise<readonly Line[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  // One buffer used again and again, as a file reader may do.
  const buffer = new Uint8Array(chunk);
  function* chunks(): Generator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += chunk) {
      const part = bytes.subarray(start, start + chunk);
      buffer.fill(0).set(part);
      yield buffer.subarray(0, part.length);
    }
  }
  return collect(lines(chunks(), limit));
}

describe('lines', () => {
  it('come out whole, however the stream is cut', async () => {
    for (const chunk of [1, 2, 3, 7, 1000]) {
      expect(await split('first line\nsecond\nдва €😀\n', 100, chunk)).toEqual([
        { text: 'first line', problem: null },
        { text: 'second', problem: null },
        { text: 'два €😀', problem: null },
      ]);
    }
  });

  it('of an empty stream are none', async () => {
    expect(await split('')).toEqual([]);
  });

  it('without a final line feed are said to be cut off', async () => {
    expect(await split('a\nb')).toEqual([
      { text: 'a', problem: null },
      { text: 'b', problem: 'no-final-line-feed' },
    ]);
  });

  it('that are blank, begin with a byte order mark or hold a carriage return say so', async () => {
    expect(await split('\n\uFEFFa\nb\r\n\r\n')).toEqual([
      { text: '', problem: 'blank' },
      { text: '\uFEFFa', problem: 'byte-order-mark' },
      { text: 'b\r', problem: 'carriage-return' },
      { text: '\r', problem: 'carriage-return' },
    ]);
  });

  it('that are not UTF-8 have no text, and the next one has', async () => {
    for (const bad of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]]) {
      expect(await split(Uint8Array.of(0x61, ...bad, 0x0a, 0x62, 0x0a))).toEqual([
        { text: null, problem: 'not-utf8' },
        { text: 'b', problem: null },
      ]);
    }
  });

  it('keep a NUL as it is', async () => {
    expect(await split('a\0b\n')).toEqual([{ text: 'a\0b', problem: null }]);
  });

  it('may have exactly the limit, and not one byte more', async () => {
    for (const chunk of [1, 9, 10, 11, 64]) {
      expect(await split(`${'x'.repeat(10)}\n${'é'.repeat(6)}\nok\n${'y'.repeat(11)}`, 10, chunk)).toEqual([
        { text: 'x'.repeat(10), problem: null },
        { text: null, problem: 'too-long' },
        { text: 'ok', problem: null },
        { text: null, problem: 'too-long' },
      ]);
    }
  });

  it('without any line feed hold no more memory than the limit', async () => {
    let produced = 0;
    const zeros = new Uint8Array(2 ** 20);
    function* endless(): Generator<Uint8Array> {
      for (; produced < 512; produced += 1) yield zeros;
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await collect(lines(endless(), 8192))).toEqual([{ text: null, problem: 'too-long' }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 22);
  });
});

describe('a ledger read from bytes', () => {
  const ledger = buildLedger([...opening, { type: 'item.viewed' }, { type: 'item.viewed' }]);
  const file = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
  const verifyFile = async (
    events: string | Uint8Array,
    checkpoints: string | Uint8Array,
  ): Promise<readonly string[]> =>
    (await verifyLines(await split(events, 8192, 97), await split(checkpoints, 8192, 4096))).codes;

  it('has no findings when nothing was touched', async () => {
    expect(await verifyFile(file(ledger.events), file(ledger.checkpoints))).toEqual([]);
  });

  it('is MALFORMED_EVENT without its last line feed, in either file', async () => {
    expect(await verifyFile(file(ledger.events).slice(0, -1), file(ledger.checkpoints))).toEqual([
      'MALFORMED_EVENT@4',
    ]);
    expect(await verifyFile(file(ledger.events), file(ledger.checkpoints).slice(0, -1))).toEqual([
      'MALFORMED_EVENT@4',
    ]);
  });

  it('is MALFORMED_EVENT with a byte order mark, carriage returns or blank lines, in either file', async () => {
    for (const spoil of [
      (text: string) => `\uFEFF${text}`,
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => `\n${text}`,
      (text: string) => `${text}\n`,
      (text: string) => `${text}\0\n`,
    ]) {
      expect(await verifyFile(spoil(file(ledger.events)), file(ledger.checkpoints))).toContainEqual(
        expect.stringContaining('MALFORMED_EVENT'),
      );
      expect(await verifyFile(file(ledger.events), spoil(file(ledger.checkpoints)))).toContainEqual(
        expect.stringContaining('MALFORMED_EVENT'),
      );
    }
  });

  it('is SIZE_LIMIT_EXCEEDED with a line that is too long, in either file', async () => {
    const long = `${'x'.repeat(8193)}\n`;
    expect(await verifyFile(file(ledger.events) + long, file(ledger.checkpoints))).toEqual([
      'SIZE_LIMIT_EXCEEDED@5',
      'UNSIGNED@5',
    ]);
    expect(await verifyFile(file(ledger.events), file(ledger.checkpoints) + long)).toEqual([
      'SIZE_LIMIT_EXCEEDED',
    ]);
  });

  it('is MALFORMED_EVENT where it is not UTF-8', async () => {
    const bytes = Buffer.from(file(ledger.events));
    bytes[bytes.length - 10] = 0xff;
    expect(await verifyFile(bytes, file(ledger.checkpoints))).toEqual(['MALFORMED_EVENT@4']);
  });
});
