import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBundle } from '../../../src/main/bundle/write/write-bundle.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { VERIFY_PY } from '../../tamper/second-verifier.ts';
import { sampleBundle, samplePlan, sampleSigner } from './sample-case.ts';
import { scratchFolders } from './scratch-folder.ts';
import { hasTool, shell } from './tools.ts';

const folder = scratchFolders();

/** What each command of the file must print, by the words it begins with; a command that is not here fails the test. */
const expected: readonly (readonly [start: string, tool: string, output: RegExp])[] = [
  ['openssl pkey ', 'openssl', new RegExp(`^${sampleSigner.slice(7)} `)],
  ["sed -n 's/^signer", 'sed', new RegExp(`^${sampleSigner.slice(7)}\n$`)],
  ['openssl pkeyutl -verify', 'openssl', /^Signature Verified Successfully\n$/],
  ['ssh-keygen -Y verify', 'ssh-keygen', /^Good "holdfast-seal-v1" signature for signer/],
  ["sed -n 's/^file", 'sha256sum', /^tagmanifest-sha256\.txt: OK\n$/],
  ['sha256sum -c --strict --quiet', 'sha256sum', /^$/],
  ['find . ', 'find', /^$/],
  ['cut -c 67-', 'cut', /^$/],
  ['diff ', 'diff', /^$/],
  [
    'ls signatures',
    'ls',
    /^allowed_signers\nseal\.txt\nseal\.txt\.sig\nseal\.txt\.sshsig\nsigner\.pub\.pem\n$/,
  ],
  ['bagit.py --validate', 'bagit.py', /is valid/],
  ['python3 ../verify.py', 'python3', /^INTACT\n/],
];

async function unpacked(): Promise<string> {
  const out = await folder();
  await writeBundle(samplePlan(out), { files: nodeFiles, primitives: nodePrimitives });
  expect(shell(`unzip -q ${sampleBundle}.zip`, out)).toEqual({ code: 0, text: '' });
  await copyFile(VERIFY_PY, join(out, 'verify.py'));
  return join(out, sampleBundle);
}

/** The commands of README-VERIFY.txt, exactly as they are printed: the lines that are set in by five blanks. */
async function commandsOf(bag: string): Promise<readonly string[]> {
  const text = await readFile(join(bag, 'README-VERIFY.txt'), 'utf8');
  return [...text.matchAll(/^ {5}(\S.*)$/gm)].map(([, command = '']) => command);
}

describe.skipIf(!hasTool('unzip'))('a bundle that was just written', () => {
  test('holds against every command of its own README-VERIFY.txt', async () => {
    const bag = await unpacked();
    const commands = await commandsOf(bag);
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      // Without a time stamp there is nothing for these two; a stamped bundle has a test of its own.
      if (command.startsWith('openssl ts ')) continue;
      const [, tool, output] = expected.find(([start]) => command.startsWith(start)) ?? [];
      if (tool === undefined) throw new Error(`no test knows what this prints: ${command}`);
      if (output === undefined || !hasTool(tool)) continue;
      expect(shell(command, bag)).toEqual({ code: 0, text: expect.stringMatching(output) as string });
    }
  });

  const attacks: readonly (readonly [string, string])[] = [
    ['a changed exhibit', 'printf x >> data/exhibits/ab-1/whatsapp-chat-nunez.txt'],
    ['a removed exhibit', 'rm data/exhibits/ab-4/empty'],
    ['an added file', 'echo x > data/exhibits/ab-4/more.txt'],
    ['an added link', 'ln -s item.json data/exhibits/ab-4/link'],
    ['a changed manifest', "sed -i '1s/^./0/' manifest-sha256.txt"],
    ['a changed seal', "sed -i 's/optional/required/' signatures/seal.txt"],
    ['an added signature file', 'touch signatures/other'],
  ];
  test.each(attacks)('is caught by them with %s', async (_, attack) => {
    const bag = await unpacked();
    expect(shell(attack, bag)).toEqual({ code: 0, text: '' });
    const held = (command: string): boolean => {
      const [, tool, output] = expected.find(([start]) => command.startsWith(start)) ?? [];
      if (tool === undefined || output === undefined || !hasTool(tool)) return true;
      const outcome = shell(command, bag);
      return outcome.code === 0 && output.test(outcome.text);
    };
    const commands = await commandsOf(bag);
    const checker = commands.filter((command) => command.startsWith('python3 '));
    expect(commands.filter((command) => !checker.includes(command)).map(held)).toContain(false);
    // Where the tool is missing nothing was refuted.
    expect(checker.map(held)).toEqual([!hasTool('python3')]);
  });
});
