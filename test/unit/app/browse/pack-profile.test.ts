import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packProfile, unpackProfile } from '../../../../src/main/app/browse/pack-profile.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, bytes: string | Uint8Array): Promise<void> {
  const place = join(folder, 'from', path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, bytes);
}

async function all(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

/** The bytes in pieces of a size that fits nothing in them. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function entry(about: object, body: string): Buffer {
  const header = Buffer.from(JSON.stringify(about));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, Buffer.from(body)]);
}

describe('a packed profile', () => {
  it('comes back byte for byte, without caches and history, however it is cut', async () => {
    const large = Buffer.alloc(200_000, 'cookies ');
    await put('Local State', '{}');
    await put('Default/Cookies', large);
    await put('Default/Local Storage/leveldb/000003.log', 'kept=yes');
    await put('Default/IndexedDB/empty', '');
    await put('Default/Cache/Cache_Data/data_0', 'a page');
    await put('Default/History', 'where somebody was');
    const packed = await all(packProfile(join(folder, 'from'), { cookies: [1] }));
    expect(packed.includes('where somebody was')).toBe(false);
    for (const size of [1_000_000, 4096, 7]) {
      const to = join(folder, `to-${String(size)}`);
      expect(await unpackProfile(cut(packed, size), to)).toEqual({ cookies: [1] });
      const names = await readdir(to, { recursive: true, withFileTypes: true });
      expect(
        names
          .filter((one) => one.isFile())
          .map((one) => one.name)
          .toSorted(),
      ).toEqual(['000003.log', 'Cookies', 'Local State', 'empty']);
      expect((await readFile(join(to, 'Default', 'Cookies'))).equals(large)).toBe(true);
    }
  });

  it('of a browser that has written nothing holds what goes beside it', async () => {
    const packed = await all(packProfile(join(folder, 'nowhere'), { cookies: [] }));
    expect(await unpackProfile(cut(packed, 5), join(folder, 'to'))).toEqual({ cookies: [] });
  });

  it.each(['../outside', 'a/../../outside', '/outside', 'a//b', 'C:\\outside', 'a\\..\\outside', 'a/.'])(
    'never writes outside of its folder: %s',
    async (path) => {
      const packed = entry({ path, bytes: 4 }, 'evil');
      await expect(unpackProfile(cut(packed, 64), join(folder, 'to'))).rejects.toThrow('outside of it');
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('that was cut off is refused', async () => {
    await put('Default/Cookies', 'cookies');
    const packed = await all(packProfile(join(folder, 'from'), {}));
    for (const short of [1, 3, 9])
      await expect(
        unpackProfile(
          cut(packed.subarray(0, packed.length - short), 64),
          join(folder, `to-${String(short)}`),
        ),
      ).rejects.toThrow('ends too early');
  });
});
