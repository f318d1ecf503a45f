import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../src/main/hosts/cli/arguments.ts';
import { withOutputFile } from '../../../../src/main/hosts/cli/output-file.ts';
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

describe('a file to be written', () => {
  it('is tried before the work begins, and what is there is kept or replaced as asked', async () => {
    let done = 0;
    const work = async (write: (text: string) => Promise<void>) => {
      done++;
      await write('new');
    };
    await expect(withOutputFile(folder, 'replace', work)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    await expect(withOutputFile(chat, 'keep', work)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    await expect(withOutputFile(join(chat, 'x'), 'keep', work)).rejects.toMatchObject({
      code: 'WRITE_FAILED',
    });
    expect([done, await readFile(chat, 'utf8')]).toEqual([0, text]);
    const target = join(folder, 'receipt.txt');
    await writeFile(target, 'old');
    await expect(
      withOutputFile(target, 'replace', () => Promise.reject(new Error('the work failed'))),
    ).rejects.toThrow('the work failed');
    expect(await readFile(target, 'utf8')).toBe('old');
    await withOutputFile(target, 'replace', work);
    expect(await readFile(target, 'utf8')).toBe('new');
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});

describe('a command line', () => {
  it('that names two bundles is refused: the second would go unchecked', async () => {
    const run = await runCli(folder, ['verify', 'a.zip', 'b.zip', '--json']);
    expect([run.status, run.json]).toMatchObject([2, { error: { code: 'USAGE' } }]);
  });
  it('without a command is answered as JSON where that was asked for, and help goes to standard output', async () => {
    expect(await runCli(folder, ['--json'])).toMatchObject({ status: 2, json: { error: { code: 'USAGE' } } });
    const help = await runCli(folder, ['--help']);
    expect([help.status, help.out.includes('verify BUNDLE'), help.err]).toEqual([0, true, '']);
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
