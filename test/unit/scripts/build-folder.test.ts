import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFolder } from '../../../scripts/bundling/build-folder.ts';
import type { Part } from '../../../scripts/bundling/build-folder.ts';

let root: string;
let made: number;
let part: Part;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'holdfast build é-'));
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src', 'a.ts'), 'one');
  made = 0;
  part = {
    name: 'part',
    root,
    folder: join(root, 'dist', 'part'),
    inputs: ['src', 'missing.json'],
    async make(folder) {
      made += 1;
      await writeFile(join(folder, 'out.js'), await readFile(join(root, 'src', 'a.ts'), 'utf8'));
    },
  };
});
afterEach(() => rm(root, { recursive: true, force: true }));

const output = () => readFile(join(part.folder, 'out.js'), 'utf8');

describe('building', () => {
  test('is done once and not again while the inputs stay as they are', async () => {
    expect(await buildFolder(part)).toBe(true);
    expect(await buildFolder(part)).toBe(false);
    expect(made).toBe(1);
    expect(await output()).toBe('one');
  });

  test('is done again when a file changes, appears or is renamed', async () => {
    await buildFolder(part);
    await writeFile(join(root, 'src', 'a.ts'), 'two');
    expect(await buildFolder(part)).toBe(true);
    expect(await output()).toBe('two');
    await writeFile(join(root, 'missing.json'), '{}');
    expect(await buildFolder(part)).toBe(true);
    await writeFile(join(root, 'src', 'b.ts'), '');
    expect(await buildFolder(part)).toBe(true);
  });

  test('leaves nothing of the build before behind', async () => {
    await buildFolder(part);
    await writeFile(join(part.folder, 'old.js'), '');
    await writeFile(join(root, 'src', 'a.ts'), 'two');
    await buildFolder(part);
    expect((await readdir(part.folder)).sort()).toEqual(['made-from.txt', 'out.js']);
    expect(await readdir(join(root, 'dist'))).toEqual(['part']);
  });

  test('that fails leaves what stood there, and is tried again', async () => {
    await buildFolder(part);
    await writeFile(join(root, 'src', 'a.ts'), 'broken');
    const failing = { ...part, make: () => Promise.reject(new Error('does not compile')) };
    await expect(buildFolder(failing)).rejects.toThrow('does not compile');
    expect(await output()).toBe('one');
    expect(await readdir(join(root, 'dist'))).toEqual(['part']);
    expect(await buildFolder(part)).toBe(true);
    expect(await output()).toBe('broken');
  });

  test('twice at the same time ends with one whole result', async () => {
    await Promise.all([buildFolder(part), buildFolder(part), buildFolder(part)]);
    expect(await output()).toBe('one');
    expect(await readdir(join(root, 'dist'))).toEqual(['part']);
    expect(await buildFolder(part)).toBe(false);
  });
});
