import { existsSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { workerUrl } from '../../../../src/main/node/worker-url.ts';

const main = fileURLToPath(new URL('../../../../src/main/', import.meta.url));
const workers = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('-worker.ts'),
);

test('in a checkout a worker is its own TypeScript file', () => {
  expect(workers.length).toBeGreaterThan(0);
  for (const path of workers) {
    const entry = path.replaceAll('\\', '/') as `${string}-worker.ts`;
    expect(existsSync(fileURLToPath(workerUrl(entry)))).toBe(true);
  }
});

test('in a bundle a worker is the neighbour of the file that starts it, whatever the folder is called', () => {
  const here = 'file:///opt/a%20b/resources/app.asar/dist/main/chunk-x1.js';
  expect(workerUrl('bundle/write/hash-worker.ts', here).href).toBe(
    'file:///opt/a%20b/resources/app.asar/dist/main/hash-worker.js',
  );
});

test('no two workers share a file name, since a bundle puts them side by side', () => {
  const names = workers.map((path) => path.split(/[/\\]/).at(-1));
  expect(new Set(names).size).toBe(names.length);
});
