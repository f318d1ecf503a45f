import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameInFolder } from '../../../src/main/intake/path-bytes.ts';
import { expandPaths } from '../../../src/main/intake/walk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake '));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const below = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat([Buffer.from(folder), ...parts.flatMap((part) => [Buffer.from('/'), Buffer.from(part)])]);

/** `é` in Latin-1, which is no UTF-8. */
const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9]);

function takesAnyName(): boolean {
  try {
    writeFileSync(below(latin), '');
    unlinkSync(below(latin));
    return true;
  } catch {
    return false;
  }
}

describe('a name that is not UTF-8', () => {
  it('is read with its strange bytes written out, and every other name as it is', () => {
    expect(nameInFolder(latin)).toEqual({ text: 'caf%E9', bytes: latin });
    expect(nameInFolder(Buffer.from('фото é 👩‍👧 100%'))).toEqual({ text: 'фото é 👩‍👧 100%', bytes: null });
    expect(nameInFolder(Buffer.from([0xff, 0xc3, 0xa9, 0xe2, 0x82])).text).toBe('%FFé%E2%82');
    expect(nameInFolder(Buffer.from([0xed, 0xa0, 0x80])).text).toBe('%ED%A0%80');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const name = Buffer.from(bytes);
        const { text, bytes: strange } = nameInFolder(name);
        return text.isWellFormed() && (strange?.equals(name) ?? Buffer.from(text).equals(name));
      }),
    );
  });

  it('does not keep its file, or the files below it, from being taken', async (context) => {
    if (!takesAnyName()) {
      console.log('skipped: names that are not UTF-8 (this file system takes none)');
      context.skip();
    }
    mkdirSync(below(latin));
    writeFileSync(below(latin, 'a.txt'), 'below');
    writeFileSync(below(Buffer.from([0xff])), 'beside');
    const { sources, refused } = await expandPaths([folder]);
    expect(refused).toEqual([]);
    const root = folder.split('/').at(-1) ?? '';
    expect(sources.map(({ name, nameHex }) => [name, nameHex])).toEqual([
      [`${root}/%FF`, Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff])]).toString('hex')],
      [
        `${root}/caf%E9/a.txt`,
        Buffer.concat([Buffer.from(`${root}/`), latin, Buffer.from('/a.txt')]).toString('hex'),
      ],
    ]);
    const texts: string[] = [];
    for (const source of sources) {
      const opened = await source.open();
      for await (const chunk of opened.bytes) texts.push(Buffer.from(chunk).toString());
      expect(await opened.changed()).toBe(false);
      await opened.close();
    }
    expect(texts).toEqual(['beside', 'below']);
  });
});

const isWindows = process.platform === 'win32';

describe.skipIf(isWindows)('what is no file', () => {
  const pipe = (name: string) => execFileSync('mkfifo', [join(folder, name)]);

  it('is refused in plain words, and never waited for', async () => {
    pipe('pipe');
    symlinkSync('/dev/zero', join(folder, 'link'));
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const { sources, refused } = await expandPaths([folder, '/dev/null']);
    server.close();
    expect(sources).toEqual([]);
    expect(refused.map(({ error }) => error.code)).toEqual(Array.from({ length: 4 }, () => 'NOT_A_FILE'));
  });

  it.each(['pipe', 'link', 'folder'])(
    'is refused too where it took the name of a file after that was chosen: a %s',
    async (what) => {
      const path = join(folder, 'file.txt');
      writeFileSync(path, 'words');
      const { sources } = await expandPaths([path]);
      unlinkSync(path);
      if (what === 'pipe') pipe('file.txt');
      else if (what === 'link') symlinkSync('/etc/hostname', path);
      else mkdirSync(path);
      await expect(sources[0]?.open()).rejects.toMatchObject({ code: 'NOT_A_FILE' });
    },
    5000,
  );
});

describe.skipIf(process.platform !== 'linux')('a file whose system states no size', () => {
  it('is read to its end', async () => {
    const { sources } = await expandPaths(['/proc/cpuinfo']);
    const opened = await sources[0]?.open();
    let bytes = 0;
    for await (const chunk of opened?.bytes ?? []) bytes += chunk.length;
    await opened?.close();
    expect(bytes).toBeGreaterThan(10);
  });
});
