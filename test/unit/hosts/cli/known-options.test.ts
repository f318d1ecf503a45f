import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionNames, parseArguments } from '../../../../src/main/hosts/cli/arguments.ts';
import { refuseForeign } from '../../../../src/main/hosts/cli/known-options.ts';
import { usage } from '../../../../src/main/hosts/cli/usage.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast options é '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusal = (line: string) => () => {
  const { words, given } = parseArguments(line.split(' '));
  refuseForeign(words, given);
};

describe('an option', () => {
  it.each([
    ['list --vault v --case c --kind chat', '--kind is no option of `list`'],
    ['verify b.zip --timestamp http://x', '--timestamp is no option of `verify`'],
    ['receipt list --vault v --out f', '--out is no option of `receipt list`'],
    ['receipt --vault v --out f --lines e', '--lines is no option of `receipt`'],
    ['case new --vault v --title t --case c', '--case is no option of `case new`'],
    ['bench seal --vault v', '--vault is no option of `bench seal`'],
  ])('of another command is refused by its name: %s', (line, sentence) => {
    expect(refusal(line)).toThrow(sentence);
  });

  it.each([
    'list --vault v --case c --json --debug --passphrase-file p',
    'receipt import f --vault v --lines e --from n --case c --accept-key k --out o',
    'receipt --vault v --case c --out f',
    'stamp --vault v --case c --timestamp u',
    'erase i --vault v --certificate --out o --language fr',
    'contact revoke --vault v --key k --reason r --since t',
    'seal --vault v --case c --out d --items a b --extract x:1-2 --no-attachments --to k --recipient n --timestamp u',
    'bench intake --out d --bytes 5',
  ])('of the command itself passes: %s', (line) => {
    expect(refusal(line)).not.toThrow();
  });

  it('that the program knows stands in the usage text, or no command would take it', () => {
    expect(optionNames.filter((name) => !usage.includes(`--${name}`))).toEqual(['help', 'version']);
  });

  it('of no command, or without its value, is one plain sentence and the status of wrong usage', async () => {
    for (const [line, sentence] of [
      [['list', '--colour'], "unknown option '--colour'"],
      [['list', '--case'], "option '--case' argument is ambiguous"],
      [
        ['list', '--vault', 'v', '--case', 'c', '--anyway'],
        '--anyway is no option of `list`; see holdfast --help',
      ],
    ] as const) {
      const run = await runCli(folder, [...line, '--json']);
      expect([run.status, run.json]).toEqual([2, { error: { code: 'USAGE', message: sentence } }]);
    }
  });
});

describe('verify', () => {
  it('refuses a root that is no certificate, also where nothing is stamped', async () => {
    const root = join(folder, 'root.pem');
    await writeFile(root, '-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----\n');
    const run = await runCli(folder, ['verify', folder, '--tsa-root', root, '--json']);
    expect([run.status, run.json]).toMatchObject([
      2,
      { error: { code: 'USAGE', message: 'the file of --tsa-root is no certificate in PEM form' } },
    ]);
  });

  it('says of an encrypted bundle that it needs --identity', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const path = join(folder, 'bundle.zip.age');
    await writeFile(path, await encrypter.encrypt('a bundle'));
    const run = await runCli(folder, ['verify', path, '--json']);
    expect([run.status, run.json]).toMatchObject([
      2,
      {
        error: { code: 'IDENTITY_REFUSED', message: expect.stringContaining('needs --identity') as unknown },
      },
    ]);
  });
});
