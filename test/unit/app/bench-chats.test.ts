import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benches } from '../../../src/main/app/bench/index.ts';
import { writeWhatsappText } from '../../../src/main/app/bench/chats/whatsapp-texts.ts';
import { parsePath } from '../../../src/main/app/parse-path.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast bench é '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('chats of a few hundred messages are read, stored, searched and opened, and nothing of it stays behind', async () => {
  const result = await benches['chats']?.(folder, 32_000);
  expect(result?.bench).toBe('chats');
  expect(result?.cases.map(({ case: name, unit }) => `${name}, ${unit}`)).toEqual([
    '400 WhatsApp messages, four locales, messages/s',
    '120 Telegram messages in JSON, MiB/s',
    '400 WhatsApp messages taken in, stored and indexed, messages/s',
    'first 100 hits: frequent, ms',
    'first 100 hits: rare, ms',
    'first 100 hits: phrase, ms',
    'first 100 hits: prefix, ms',
    'first 100 hits: Chinese, three characters, ms',
    'first 100 hits: Chinese, two characters, ms',
    'opening the transcript: its days, its first page and one in the middle, ms',
  ]);
  for (const one of result?.cases ?? []) {
    expect(one.figure).toBeGreaterThan(0);
    expect(one.baseline).toBeGreaterThan(0);
    expect(one.ratio).toBeGreaterThan(0);
    expect(one.aim).toMatch(/\d|half/u);
  }
  expect(await readdir(folder)).toEqual([]);
}, 120_000);

it.each(['british', 'german', 'american', 'brazilian'] as const)(
  'the generated %s export holds every kind of line, and none that is not understood',
  async (locale) => {
    const path = join(folder, `${locale}.txt`);
    await writeWhatsappText(path, 5000, locale);
    const report = await parsePath(path, {}, undefined);
    expect(report.records).toMatchObject({ total: 5000, system: 1 });
    expect(report.unparsed).toBe(0);
    expect(report.lines?.continuation).toBeGreaterThan(500);
    expect(report.attachments.missing + report.attachments.omitted).toBeGreaterThan(300);
    expect((await readFile(path, 'utf8')).match(/viaduct/gu)).toHaveLength(1);
    await rm(path);
  },
);
