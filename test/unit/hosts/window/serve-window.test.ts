import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockEvidence } from '../../../../src/main/hosts/window/lock-evidence.ts';
import { serveWindow } from '../../../../src/main/hosts/window/serve-window.ts';
import { readStaticFiles } from '../../../../src/main/hosts/window/static-files.ts';
import type { StaticFiles } from '../../../../src/main/hosts/window/static-files.ts';

let folder: string;
let files: StaticFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-window-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'dist', 'index.html'), '<meta nonce="HOLDFAST-NONCE">');
  await writeFile(join(folder, 'dist', 'made-from.txt'), 'abc');
  await writeFile(join(folder, 'dist', 'assets', 'a.js'), 'a');
  await symlink(join(folder, 'secret.js'), join(folder, 'dist', 'assets', 'link.js')).catch(() => undefined);
  files = await readStaticFiles(join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the list of the window’s files', () => {
  test('holds the files of the built folder by address, and no link, no other type, nothing outside', () => {
    expect([...files.keys()].sort()).toEqual(['/assets/a.js', '/index.html']);
  });

  test('answers a known address and no other', async () => {
    expect(await serveWindow(files, '/assets/a.js')?.text()).toBe('a');
    for (const address of [
      '/assets/b.js',
      '/assets',
      '/assets/../index.html',
      '/../secret.js',
      '/index.html',
      '',
    ]) {
      expect(serveWindow(files, address)).toBeNull();
    }
  });

  test('answers nothing instead of a broken page when the window was not built', () => {
    expect(serveWindow(new Map(), '/')).toBeNull();
  });
});

test('what the app says about evidence cannot loosen what locks it in', async () => {
  const locked = lockEvidence(
    new Response('x', {
      status: 206,
      headers: {
        'content-type': 'image/png',
        'content-range': 'bytes 0-0/9',
        'content-security-policy': "script-src 'self'",
        'cache-control': 'public',
      },
    }),
  );
  expect(locked.status).toBe(206);
  expect(locked.headers.get('content-type')).toBe('image/png');
  expect(locked.headers.get('content-range')).toBe('bytes 0-0/9');
  expect(locked.headers.get('content-security-policy')).toContain('sandbox');
  expect(locked.headers.get('cache-control')).toBe('no-store');
  expect(await locked.text()).toBe('x');
});
