import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const text = /\.(ts|tsx|cts|css|html|md|json|yml|txt|sh)$/;
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((name) => text.test(name) && name !== 'package-lock.json');

const forbidden = ['authentic', 'genuine', 'court-admissible', 'blockchain'];

describe('what the product says', () => {
  it('never promises what nobody can promise', () => {
    const pattern = new RegExp(`\\b(${forbidden.join('|')})\\b`, 'i');
    const found = files
      .filter((name) => name.startsWith('src/') || name === 'README.md' || name.startsWith('docs/'))
      .flatMap((name) =>
        readFileSync(join(root, name), 'utf8')
          .split('\n')
          .flatMap((line, index) => (pattern.test(line) ? [`${name}:${String(index + 1)}`] : [])),
      );
    expect(found).toEqual([]);
  });
});
