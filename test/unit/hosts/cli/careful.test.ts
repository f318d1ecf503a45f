import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../src/main/hosts/cli/arguments.ts';
import { shown, shownLine } from '../../../../src/main/hosts/cli/output.ts';
import { nodeFiles } from '../../../../src/main/node/durable.ts';
import { runCli } from './run-cli.ts';

let folder: string;
let chat: string;
const text = '15/01/2024, 21:05 - Ana: hi\n15/01/2024, 21:06 - Bo: yes\n';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast careful é '));
  chat = join(folder, 'chat.txt');
  await writeFile(chat, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('--items', () => {
  it.each([
    ['seal', '--items'],
    ['seal', '--items', '--json'],
    ['seal', '--items', '--items', 'a'],
  ])('with nothing behind it is refused and does not come to mean the whole case: %j', (...argv) => {
    expect(() => parseArguments(argv)).toThrow('--items is empty');
  });
  it('takes the words up to the next option', () => {
    expect(parseArguments(['seal', '--items', 'a', 'b', '--to', 'c']).values('items')).toEqual(['a', 'b']);
  });
});

describe('parse --messages', () => {
  it('never writes over the export', async () => {
    const run = await runCli(folder, ['parse', chat, '--messages', chat, '--json']);
    expect([run.status, run.json]).toMatchObject([1, { error: { code: 'FILE_EXISTS' } }]);
    expect(await readFile(chat, 'utf8')).toBe(text);
  });
  it('leaves a file that is there alone where the export cannot be read', async () => {
    const other = join(folder, 'other.txt');
    await writeFile(other, 'no chat at all');
    const target = join(folder, 'target.jsonl');
    await writeFile(target, 'kept');
    const run = await runCli(folder, ['parse', other, '--messages', target, '--json']);
    expect(run.status).toBe(2);
    expect(await readFile(target, 'utf8')).toBe('kept');
  });
});

it('parse reads the whole file behind a link', async () => {
  const link = join(folder, 'l');
  await symlink(chat, link);
  const run = await runCli(folder, ['parse', link, '--json']);
  expect(run.json).toMatchObject({ records: { total: 2 } });
});

it('characters that cannot be seen are written out for a terminal', () => {
  expect(shown('\u001b[2JAna\u202e\r\nBo')).toBe('<U+001B>[2JAna<U+202E><U+000D>\nBo');
  expect(shownLine('a\nb')).toBe('a<U+000A>b');
});

it.skipIf(process.platform !== 'linux')('a folder that cannot be made is refused at once', async () => {
  await expect(nodeFiles.makeFolder('/proc/none/below')).rejects.toMatchObject({ code: 'ENOENT' });
});
