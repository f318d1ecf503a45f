import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { verifyBundleAt } from '../../../src/main/bundle/open-verify.ts';
import type { BundlePlan } from '../../../src/main/bundle/write/plan.ts';
import { writeBundle } from '../../../src/main/bundle/write/write-bundle.ts';
import { nodeFiles, type FileOperations } from '../../../src/main/node/durable.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { sampleFiles, samplePlan, sampleSigner, seeded } from './sample-case.ts';
import { scratchFolders } from './scratch-folder.ts';

/** Large enough that the file is read back by a thread; its bytes do not repeat where a chunk or a read ends. */
const large = new Uint8Array(40 * 1024 * 1024 + 12_345);
const piece = seeded('piece', 1_000_003);
for (let at = 0; at < large.length; at += piece.length) large.set(piece.subarray(0, large.length - at), at);
const files = sampleFiles.map((file) => (file.number === 'AB/3' ? { ...file, bytes: large } : file));

const folder = scratchFolders();
const env = { files: nodeFiles, primitives: nodePrimitives };

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 777_777) yield bytes.slice(at, at + 777_777);
}

function withBytes(plan: BundlePlan, exhibit: string, bytes: Uint8Array): BundlePlan {
  const exhibits = plan.exhibits.map((one) =>
    one.exhibit === exhibit ? { ...one, open: () => inChunks(bytes) } : one,
  );
  return { ...plan, exhibits };
}

function turned(bytes: Uint8Array, at: number): Uint8Array {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

describe('a bundle that is read back while it is written', () => {
  test('is intact, and its hash is that of the file', async () => {
    const sealed = await writeBundle(samplePlan(await folder(), {}, files), env);
    const bytes = await readFile(sealed.path);
    expect(sealed.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(sealed.size).toBe(bytes.length);
    const report = await verifyBundleAt(sealed.path, { trust: [sampleSigner] });
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
  });

  test('is refused for one turned bit in any exhibit, the large one or a small one beside it', async () => {
    const out = await folder();
    const photo = sampleFiles[1]?.bytes ?? new Uint8Array();
    const changes: readonly (readonly [string, Uint8Array])[] = [
      ['AB/2', turned(photo, photo.length - 1)],
      ['AB/3', turned(large, 0)],
      ['AB/3', turned(large, 20_000_000)],
      ['AB/3', turned(large, large.length - 1)],
    ];
    for (const [exhibit, bytes] of changes) {
      const plan = withBytes(samplePlan(out, {}, files), exhibit, bytes);
      await expect(writeBundle(plan, env)).rejects.toMatchObject({
        code: 'ORIGINAL_DAMAGED',
        message: expect.stringContaining(exhibit) as string,
      });
      expect(await readdir(out)).toEqual([]);
    }
  });

  test('is refused for evidence of another length', async () => {
    const out = await folder();
    for (const bytes of [large.subarray(1), new Uint8Array([...large.subarray(0, 50), ...large])]) {
      const plan = withBytes(samplePlan(out, {}, files), 'AB/3', bytes);
      await expect(writeBundle(plan, env)).rejects.toMatchObject({ code: 'ORIGINAL_DAMAGED' });
    }
    expect(await readdir(out)).toEqual([]);
  });

  test('leaves nothing when it is cancelled midway', async () => {
    const out = await folder();
    const controller = new AbortController();
    const writing = writeBundle(samplePlan(out, {}, files), {
      ...env,
      signal: controller.signal,
      onProgress: (done) => done > 20_000_000 && controller.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(out)).toEqual([]);
  });

  test('is refused when the disk does not hold what was written to it', async () => {
    const out = await folder();
    const lossy: FileOperations = {
      ...nodeFiles,
      async open(path, mode) {
        const file = await nodeFiles.open(path, mode);
        return {
          ...file,
          write: (bytes, position) =>
            file.write(position > 30_000_000 ? bytes.map(() => 0) : bytes, position),
        };
      },
    };
    await expect(writeBundle(samplePlan(out, {}, files), { ...env, files: lossy })).rejects.toMatchObject({
      code: 'ORIGINAL_DAMAGED',
    });
    expect(await readdir(out)).toEqual([]);
  });
});
