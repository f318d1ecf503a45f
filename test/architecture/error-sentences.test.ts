import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Where an error of a call is made: its class, its code and how its sentence begins and ends. What is a finding of a verdict is a whole sentence. */
const made =
  /new (?:Chat|App|Intake|Vault|Seal|Verify|OutputFile)Error\(\s*'[A-Z_]+',\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*)`)/g;

it('the sentences of errors begin small and have no full stop, since a code stands before them', () => {
  const sentences = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(source, name), 'utf8').matchAll(made)].map(
        ([, plain, quoted, template]) => `${name}: ${plain ?? quoted ?? template ?? ''}`,
      ),
    );
  expect(sentences.length).toBeGreaterThan(80);
  expect(sentences.filter((one) => /^[^:]*: [A-Z][a-z]/.test(one) || one.endsWith('.'))).toEqual([]);
});
