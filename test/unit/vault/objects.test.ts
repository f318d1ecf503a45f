import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { CHUNK, storedLength, TAG } from '../../../src/main/vault/objects/chunk.ts';
import { placeOf, readName } from '../../../src/main/vault/objects/layout.ts';
import { openObject } from '../../../src/main/vault/objects/object-reader.ts';
import { writeObject, type StoredObject } from '../../../src/main/vault/objects/object-writer.ts';
import { objectId } from '../../../src/shared/model/ids.ts';
import { faultyFiles } from './support/faulty-files.ts';
import { codeOf, readAll, temporaryFolder } from './support/vaults.ts';

const folder = temporaryFolder();

/** Pieces of uneven sizes, as streams give them. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  let size = 1;
  for (let at = 0; at < bytes.length; at += size) {
    size = Math.min((size * 7 + 3) % 300_007, bytes.length - at);
    yield bytes.subarray(at, at + size);
  }
}

async function store(bytes: Uint8Array): Promise<StoredObject> {
  return writeObject(nodeFiles, folder, objectId.parse(randomUUID()), randomBytes(32), pieces(bytes));
}

async function read(object: StoredObject): Promise<Buffer> {
  const reader = await openObject(nodeFiles, folder, object);
  try {
    return await readAll(reader.stream());
  } finally {
    await reader.close();
  }
}

function fileOf(object: StoredObject): string {
  return placeOf(folder, object.id).file;
}

function allFiles(below: string): string[] {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('an object', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 12_345])(
    'of %i bytes comes back as it was, with its hash, in a file that shows nothing but the length',
    async (length) => {
      const bytes = randomBytes(length);
      const object = await store(bytes);
      expect(object).toMatchObject({
        bytes: length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect((await read(object)).equals(bytes)).toBe(true);
      const stored = readFileSync(fileOf(object));
      expect(stored.length).toBe(storedLength(length));
      expect(bytes.length >= 16 && stored.includes(bytes.subarray(0, 16))).toBe(false);
    },
  );

  it('gives any range alone', async () => {
    const bytes = randomBytes(3 * CHUNK + 999);
    const reader = await openObject(nodeFiles, folder, await store(bytes));
    for (const [start, end] of [
      [0, 0],
      [0, 1],
      [bytes.length - 1, bytes.length],
      [CHUNK - 1, CHUNK + 1],
      [CHUNK, 2 * CHUNK],
      [5, 3 * CHUNK + 5],
      [0, bytes.length],
    ] as const) {
      expect(Buffer.from(await reader.read(start, end)).equals(bytes.subarray(start, end))).toBe(true);
      expect((await readAll(reader.stream(start, end))).equals(bytes.subarray(start, end))).toBe(true);
    }
    for (const [start, end] of [
      [-1, 1],
      [2, 1],
      [0, bytes.length + 1],
      [0.5, 1],
    ] as const) {
      await expect(reader.read(start, end)).rejects.toThrow(RangeError);
    }
    await reader.close();
  });

  it('lies where its id says, and its name can be read back', async () => {
    const object = await store(randomBytes(5));
    const { folder: group, file } = placeOf(folder, object.id);
    expect(readName(group.slice(-2), file.slice(-30))).toEqual({ kind: 'object', id: object.id });
    expect(readName(group.slice(-2), `${file.slice(-30)}.partial`)).toEqual({
      kind: 'partial',
      id: object.id,
    });
    expect(readName(group.slice(-2), 'Thumbs.db')).toEqual({ kind: 'foreign' });
  });
});

describe('a changed object', () => {
  const bytes = randomBytes(2 * CHUNK + 500);

  it.each([
    ['its first byte flipped', (file: Buffer) => flip(file, 0)],
    ['a byte of the second chunk flipped', (file: Buffer) => flip(file, CHUNK + TAG + 77)],
    ['its last tag flipped', (file: Buffer) => flip(file, file.length - 1)],
    [
      'its first two chunks exchanged',
      (file: Buffer) => {
        const size = CHUNK + TAG;
        return Buffer.concat([
          file.subarray(size, 2 * size),
          file.subarray(0, size),
          file.subarray(2 * size),
        ]);
      },
    ],
    [
      'one chunk in the place of another',
      (file: Buffer) => {
        const size = CHUNK + TAG;
        return Buffer.concat([file.subarray(0, size), file.subarray(0, size), file.subarray(2 * size)]);
      },
    ],
    ['its end cut off', (file: Buffer) => file.subarray(0, file.length - 1)],
    ['its last chunk cut off', (file: Buffer) => file.subarray(0, 2 * (CHUNK + TAG))],
    ['a byte added', (file: Buffer) => Buffer.concat([file, Buffer.of(0)])],
    ['nothing left', () => Buffer.alloc(0)],
  ])('is refused with %s', async (_name, change) => {
    const object = await store(bytes);
    writeFileSync(fileOf(object), change(readFileSync(fileOf(object))));
    expect(await codeOf(read(object))).toBe('OBJECT_DAMAGED');
  });

  it('is refused when it was cut at a chunk and its record says so too', async () => {
    const object = await store(bytes);
    truncateSync(fileOf(object), 2 * (CHUNK + TAG));
    expect(await codeOf(read({ ...object, bytes: 2 * CHUNK }))).toBe('OBJECT_DAMAGED');
  });

  it('is refused in the place of another, even under the same key', async () => {
    const key = randomBytes(32);
    const [one, other] = await Promise.all(
      [bytes, randomBytes(bytes.length)].map((content) =>
        writeObject(nodeFiles, folder, objectId.parse(randomUUID()), key, [content]),
      ),
    );
    if (one === undefined || other === undefined) throw new Error('two objects were stored');
    copyFileSync(fileOf(one), fileOf(other));
    expect(await codeOf(read(other))).toBe('OBJECT_DAMAGED');
  });

  it('still gives the chunks that are whole', async () => {
    const object = await store(bytes);
    writeFileSync(fileOf(object), flip(readFileSync(fileOf(object)), CHUNK + TAG + 77));
    const reader = await openObject(nodeFiles, folder, object);
    expect(Buffer.from(await reader.read(0, CHUNK)).equals(bytes.subarray(0, CHUNK))).toBe(true);
    expect(await codeOf(reader.read(CHUNK, CHUNK + 1))).toBe('OBJECT_DAMAGED');
    await reader.close();
  });

  it('is named missing when it is not there', async () => {
    const object = await store(bytes);
    rmSync(fileOf(object));
    expect(await codeOf(read(object))).toBe('OBJECT_MISSING');
  });
});

describe('an object that cannot be finished', () => {
  // A folder of its own: the others' objects may lie in a folder of the same two digits.
  const bare = temporaryFolder();
  const id = objectId.parse(randomUUID());
  const content = randomBytes(5 * CHUNK);

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'READ_ONLY'],
    ['EACCES', 'READ_ONLY'],
  ])('leaves nothing behind, whichever call meets %s', async (code, expected) => {
    const counting = faultyFiles(() => false, '');
    await writeObject(counting.files, bare, id, randomBytes(32), pieces(content));
    rmSync(dirname(placeOf(bare, id).file), { recursive: true });
    const before = allFiles(bare);
    expect(new Set(counting.calls)).toEqual(
      new Set(['makeFolder', 'syncFolder', 'create', 'write', 'sync', 'rename']),
    );
    for (let failing = 1; failing <= counting.calls.length; failing += 1) {
      const { files } = faultyFiles((count) => count === failing, code);
      expect(
        await codeOf(writeObject(files, bare, id, randomBytes(32), pieces(content))),
        `call ${failing}`,
      ).toBe(expected);
      expect(allFiles(bare)).toEqual(before);
      rmSync(dirname(placeOf(bare, id).file), { recursive: true, force: true });
    }
  });

  it(
    'is given up when the disk failed to flush once, even if it succeeds later',
    { timeout: 120_000 },
    async () => {
      const long = randomBytes(CHUNK);
      function* chunks(): Generator<Uint8Array> {
        for (let n = 0; n < 150; n += 1) yield long;
      }
      let syncs = 0;
      const { files } = faultyFiles((_count, call) => call === 'sync' && ++syncs === 1, 'ENOSPC');
      expect(await codeOf(writeObject(files, bare, id, randomBytes(32), chunks()))).toBe('DISK_FULL');
      expect(syncs).toBeGreaterThan(0);
    },
  );

  it('leaves nothing behind when it is cancelled or its source fails', async () => {
    const before = allFiles(bare);
    const abort = new AbortController();
    async function* cancelled(): AsyncGenerator<Uint8Array> {
      yield content.subarray(0, 2 * CHUNK);
      await Promise.resolve();
      abort.abort();
      yield content;
    }
    await expect(
      writeObject(nodeFiles, bare, id, randomBytes(32), cancelled(), { signal: abort.signal }),
    ).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    function* failing(): Generator<Uint8Array> {
      yield content;
      throw new Error('the stick was pulled out');
    }
    await expect(writeObject(nodeFiles, bare, id, randomBytes(32), failing())).rejects.toThrow('pulled out');
    expect(allFiles(bare)).toEqual(before);
  });
});

function flip(file: Buffer, at: number): Buffer {
  const changed = Buffer.from(file);
  changed[at] = (changed[at] ?? 0) ^ 0x10;
  return changed;
}
