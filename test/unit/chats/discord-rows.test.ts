import { describe, expect, it } from 'vitest';
import { csvRows, type CsvBreak, type CsvRow } from '../../../src/main/chats/discord/package/rows.ts';
import { memoryFile } from './memory-chat.ts';

async function read(text: string, chunk = 5): Promise<{ rows: CsvRow[]; broken: CsvBreak | null }> {
  const rows: CsvRow[] = [];
  const source = csvRows(memoryFile('a.csv', text, { chunk }));
  for (;;) {
    const step = await source.next();
    if (step.done === true) return { rows, broken: step.value };
    rows.push(...step.value);
  }
}

const table = '\ufeffID,Text\r\n1,"é\r\n""x"", y"\r\n\n2,"plain" "q" ö\n3,a,b,c\n4';

describe('the rows of Discord’s tables', () => {
  it.each([1, 3, 4, 7, 1000])('come with the bytes that hold them, in chunks of %i', async (chunk) => {
    const { rows, broken } = await read(table, chunk);
    const bytes = new TextEncoder().encode(table);
    expect(broken).toBeNull();
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['ID', 'Text'],
      ['1', 'é\r\n"x", y'],
      ['2', '"plain" "q" ö'],
      ['3', 'a', 'b', 'c'],
      ['4'],
    ]);
    expect(rows.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)))).toEqual([
      'ID,Text',
      '1,"é\r\n""x"", y"',
      '2,"plain" "q" ö',
      '3,a,b,c',
      '4',
    ]);
    expect(rows.map(({ line, lines }) => [line, lines])).toEqual([
      [1, 1],
      [2, 2],
      [5, 1],
      [6, 1],
      [7, 1],
    ]);
  });

  it('end where a quotation mark is never closed', async () => {
    const { rows, broken } = await read('a,b\n1,"open\n2,3\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b']]);
    expect(broken).toEqual({ offset: 4, line: 2 });
  });

  it('are none in an empty file', async () => {
    expect(await read('')).toEqual({ rows: [], broken: null });
  });
});
