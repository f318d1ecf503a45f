import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePath } from '../parse-path.ts';
import { benchResult, compare, type BenchResult } from './measure.ts';
import { withScratch } from './scratch.ts';

const MESSAGES = 400_000;

/** WhatsApp messages parsed per second, against splitting the same text into lines. */
export function benchParse(parent: string): Promise<BenchResult> {
  return withScratch(parent, async (folder) => {
    const file = join(folder, '_chat.txt');
    await writeFile(file, chatText(MESSAGES));
    const measured = await compare(
      { case: 'whatsapp', unit: 'messages/s', against: 'splitting the same file into lines' },
      async () => (await parsePath(file, {}, undefined)).records.total,
      async () => {
        await splitLines(file);
        return MESSAGES;
      },
    );
    return benchResult('parse', [measured]);
  });
}

async function splitLines(file: string): Promise<number> {
  let lines = 0;
  let rest = '';
  for await (const chunk of createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: 1 << 20,
  }) as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines += parts.length;
  }
  return lines;
}

/** A long invented conversation: continuation lines, omitted media and notices among the messages. */
function chatText(messages: number): string {
  const people = ['Ana', 'Mr. V.', 'Олена', '+40 700 000 000'];
  const bodies = [
    'When does the bus leave?',
    'On Sunday at six. Bring your passport, we keep it safe.',
    '<Media omitted>',
    'I do not want to go there any more\nplease call me back',
    'You still owe the transport: 900 €. https://example.org/list?id=7',
    'Добре, я приїду',
  ];
  const lines: string[] = ['01/01/2024, 00:00 - Messages and calls are end-to-end encrypted.'];
  const two = (value: number) => String(value).padStart(2, '0');
  for (let index = 1; index < messages; index++) {
    const minute = index % 60;
    const hour = Math.floor(index / 60) % 24;
    const day = Math.floor(index / 1440) % 28;
    const month = Math.floor(index / 40_320) % 12;
    const year = 2024 + Math.floor(index / 483_840);
    const date = `${two(day + 1)}/${two(month + 1)}/${String(year)}, ${two(hour)}:${two(minute)}`;
    lines.push(`${date} - ${people[index % people.length] ?? ''}: ${bodies[index % bodies.length] ?? ''}`);
  }
  return `${lines.join('\n')}\n`;
}
