import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeBundle } from '../../../src/main/bundle/write/write-bundle.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { sampleBundle, samplePlan } from './sample-case.ts';
import { scratchFolders } from './scratch-folder.ts';
import { hasTool, shell } from './tools.ts';

const folder = scratchFolders();
const checker = fileURLToPath(new URL('rfc8493.py', import.meta.url));

async function unpacked(): Promise<string> {
  const out = await folder();
  await writeBundle(samplePlan(out), { files: nodeFiles, primitives: nodePrimitives });
  expect(shell(`unzip -q ${sampleBundle}.zip`, out)).toEqual({ code: 0, text: '' });
  return join(out, sampleBundle);
}

const judged = (bag: string): { code: number | null; text: string } => shell(`python3 '${checker}' .`, bag);

describe.skipIf(!hasTool('unzip') || !hasTool('python3'))('a bundle read as nothing but a bag', () => {
  test('is complete and valid by RFC 8493', async () => {
    expect(judged(await unpacked())).toEqual({ code: 0, text: 'valid\n' });
  });

  const attacks: readonly (readonly [string, string, string])[] = [
    ['a changed file', 'printf x >> data/exhibits/ab-1/item.json', '3 data/exhibits/ab-1/item.json'],
    ['a removed file', 'rm data/case.jsonld', '3 manifest-sha256.txt lists a file that is not there'],
    ['an added file', 'echo x > data/more.txt', '2.1.3 manifest-sha256.txt does not list data/more.txt'],
    ['a changed tag file', 'printf "More: x\\n" >> bag-info.txt', '3 bag-info.txt'],
    [
      'a second Payload-Oxum',
      'grep Oxum bag-info.txt >> bag-info.txt.2; cat bag-info.txt.2 >> bag-info.txt',
      '2.2.2',
    ],
    ['a tag manifest that lists payload', 'head -1 manifest-sha256.txt >> tagmanifest-sha256.txt', '2.2.1'],
    ['a byte order mark', "sed -i '1s/^/\\xef\\xbb\\xbf/' bagit.txt", '2.1.1'],
    ['a file listed twice', 'tail -1 manifest-sha256.txt >> manifest-sha256.txt', '2.1.3'],
    ['no manifest', 'rm manifest-sha256.txt', '2.1.3 there is no manifest'],
    ['files to be fetched', 'echo "https://example.org/x 1 data/x" > fetch.txt', '3 not complete'],
  ];
  test.each(attacks)('is none with %s', async (_, attack, problem) => {
    const bag = await unpacked();
    expect(shell(attack, bag).code).toBe(0);
    const { code, text } = judged(bag);
    expect(code).toBe(1);
    expect(text).toContain(problem);
  });
});
