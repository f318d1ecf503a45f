import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/bundling/parts.ts';
import { writeVerifierPage } from '../../../scripts/bundling/verifier-page.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every package carries both checkers that work without the program', async () => {
  const [, list = ''] = /^extraResources:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml')) ?? [];
  const carried = [...list.matchAll(/^ {2}- from: (\S+)\n {4}to: (\S+)\n/gm)].map(([, from, to]) => [
    from,
    to,
  ]);
  expect(carried).toEqual([
    ['dist/holdfast-verify.html', 'verify/holdfast-verify.html'],
    ['tools/verify.py', 'verify/verify.py'],
  ]);
  await writeVerifierPage();
  expect(carried.filter(([from = '']) => !existsSync(join(root, from)))).toEqual([]);
});

test('the page is made before anything is packed', () => {
  expect(read('package.json')).toContain('"package": "node scripts/build.ts && electron-builder"');
  expect(read('scripts/build.ts')).toContain('await writeVerifierPage()');
});
