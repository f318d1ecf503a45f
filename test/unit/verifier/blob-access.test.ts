import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBlob } from '../../../src/shared/browser/blob-access.ts';
import type { BlobLike } from '../../../src/shared/browser/blob.ts';
import { hashBlob } from '../../../src/shared/browser/hash-blob.ts';

const MiB = 1024 * 1024;
const content = randomBytes(9 * MiB + 5);

/** A blob that tells what was read of it. */
function watchedBlob(bytes: Uint8Array): { blob: BlobLike; reads: number[] } {
  const reads: number[] = [];
  const whole = new Blob([new Uint8Array(bytes)]);
  const blob: BlobLike = {
    size: whole.size,
    slice(start, end) {
      reads.push(end - start);
      return whole.slice(start, end);
    },
  };
  return { blob, reads };
}

describe('reading a file that a person chose', () => {
  it('gives exactly the bytes that are asked for, in any order and at the same time', async () => {
    const place = fc.tuple(fc.nat(content.length), fc.nat(300_000));
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 12 }), fc.boolean(), async (places, atOnce) => {
        const access = accessBlob(watchedBlob(content).blob);
        const check = async ([start, length]: readonly [number, number]): Promise<void> => {
          const end = Math.min(start + length, content.length);
          expect(Buffer.from(await access.read(start, end)).equals(content.subarray(start, end))).toBe(true);
        };
        if (atOnce) await Promise.all(places.map(check));
        else for (const one of places) await check(one);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a file from end to end in few long stretches, and hardly any byte twice', async () => {
    const { blob, reads } = watchedBlob(content);
    const access = accessBlob(blob);
    for (let at = 0; at < content.length; at += 4096)
      await access.read(at, Math.min(at + 4096, content.length));
    expect(reads.length).toBeLessThan(16);
    expect(reads.reduce((sum, length) => sum + length, 0)).toBeLessThan(content.length * 1.01);
    expect(Math.max(...reads)).toBeLessThanOrEqual(MiB);
  });

  it('reads three places side by side without reading them again and again', async () => {
    const { blob, reads } = watchedBlob(content);
    const access = accessBlob(blob);
    for (let step = 0; step < 3 * MiB; step += 65_536) {
      for (const start of [0, 3 * MiB, 6 * MiB]) await access.read(start + step, start + step + 65_536);
    }
    expect(reads.reduce((sum, length) => sum + length, 0)).toBeLessThan(content.length * 1.5);
  });

  it('reads no more than it is asked for where reading jumps', async () => {
    const { blob, reads } = watchedBlob(content);
    const access = accessBlob(blob);
    for (const start of [0, 2 * MiB, 5 * MiB, MiB, 8 * MiB]) await access.read(start, start + 1000);
    expect(reads).toEqual([1000, 1000, 1000, 1000, 1000]);
  });

  it('says that the file cannot be read any more when its medium was taken out', async () => {
    const gone: BlobLike = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    };
    await expect(accessBlob(gone).read(0, 4)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const shorter: BlobLike = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) }),
    };
    await expect(accessBlob(shorter).read(0, 4)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(hashBlob(gone, () => undefined)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  describe.each([
    ['reads into a buffer that it is given', (bytes: Uint8Array) => watchedBlob(bytes).blob],
    ['gives a buffer of its own', withoutStream],
  ] as const)('where the browser %s', (_title, blobOf) => {
    it.each([0, 1, 4 * MiB, content.length])('a whole file of %i bytes is hashed', async (length) => {
      const bytes = content.subarray(0, length);
      const progress: number[] = [];
      const hash = await hashBlob(blobOf(bytes), (step) => progress.push(step.bytes));
      expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(progress.at(-1) ?? 0).toBe(length);
    });
  });

  it('says so when a file is shorter than it was, or breaks off, while it is read through', async () => {
    const part = new Blob([new Uint8Array(10)]);
    const shorter: BlobLike = { size: 20, slice: () => part };
    await expect(hashBlob(shorter, () => undefined)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const broken = new ReadableStream({
      type: 'bytes',
      pull: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    });
    const breaking: BlobLike = {
      size: 20,
      slice: () => ({ arrayBuffer: () => part.arrayBuffer(), stream: () => broken }),
    };
    await expect(hashBlob(breaking, () => undefined)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

/** A blob of a browser that has no byte streams. */
function withoutStream(bytes: Uint8Array): BlobLike {
  const { blob } = watchedBlob(bytes);
  return {
    size: blob.size,
    slice: (start, end) => ({ arrayBuffer: () => blob.slice(start, end).arrayBuffer() }),
  };
}
