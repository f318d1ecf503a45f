import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDurableFile, nodeFiles, readWhole, writeDurably } from '../../../../src/main/node/durable.ts';
import { faultyFiles } from '../../vault/support/faulty-files.ts';

const old = Buffer.from('the old bytes');
const fresh = Buffer.from('the new bytes, which are longer');
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast durable-'));
  path = join(folder, 'file');
  writeFileSync(path, old);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('durable writing', () => {
  it('goes to a temporary file in the same folder, is synced before the rename, and the folder after it', async () => {
    const { files, calls } = faultyFiles(() => false, '');
    await writeDurably(files, path, fresh);
    expect(calls).toEqual(['create', 'write', 'sync', 'rename', 'syncFolder']);
    expect(readFileSync(path)).toEqual(fresh);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves the old bytes or the new ones, and no temporary file, whichever call the disk refuses', async () => {
    for (let failing = 1; failing <= 5; failing += 1) {
      writeFileSync(path, old);
      const { files } = faultyFiles((count) => count === failing, 'ENOSPC');
      await expect(writeDurably(files, path, fresh)).rejects.toThrow('injected ENOSPC');
      expect(readFileSync(path)).toEqual(failing === 5 ? fresh : old);
      expect(readdirSync(folder)).toEqual(['file']);
    }
  });

  it('replaces a temporary file that an interrupted run left', async () => {
    writeFileSync(`${path}.partial`, 'half of something much longer than what follows');
    await writeDurably(nodeFiles, path, fresh);
    expect(readFileSync(path)).toEqual(fresh);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.skipIf(process.platform === 'win32')('makes files and folders for their owner alone', async () => {
    await writeDurably(nodeFiles, path, fresh);
    await nodeFiles.makeFolder(join(folder, 'a', 'b'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
  });

  it('makes folders with all those above them, once or again, but never in the place of a file', async () => {
    const deep = join(folder, 'a', 'b', 'c');
    await nodeFiles.makeFolder(deep);
    await nodeFiles.makeFolder(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
    await expect(nodeFiles.makeFolder(path)).rejects.toThrow('EEXIST');
    await expect(nodeFiles.makeFolder(join(path, 'below'))).rejects.toThrow('EEXIST');
  });

  it('can be taken back at any time before the commit', async () => {
    const file = await createDurableFile(nodeFiles, path);
    await file.write(fresh, 0);
    expect(existsSync(`${path}.partial`)).toBe(true);
    await file.abort();
    await file.abort();
    expect(readFileSync(path)).toEqual(old);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('reading a whole file', () => {
  it('gives the bytes, null for none, and refuses a folder or one beyond the limit', async () => {
    expect(Buffer.from((await readWhole(nodeFiles, path, 100)) ?? [])).toEqual(old);
    expect(await readWhole(nodeFiles, join(folder, 'none'), 100)).toBeNull();
    await expect(readWhole(nodeFiles, folder, 100)).rejects.toThrow(RangeError);
    await expect(readWhole(nodeFiles, path, 5)).rejects.toThrow(RangeError);
  });
});
