import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBundle } from '../../../src/main/bundle/write/write-bundle.ts';
import type { BundlePlan } from '../../../src/main/bundle/write/plan.ts';
import { nodeFiles, type FileOperations } from '../../../src/main/node/durable.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { sampleBundle, sampleFiles, samplePlan, sampleSigner, seeded } from './sample-case.ts';
import { scratchFolders } from './scratch-folder.ts';

const folder = scratchFolders();
const env = { files: nodeFiles, primitives: nodePrimitives };

function changedExhibit(plan: BundlePlan, index: number, change: object): BundlePlan {
  const exhibits = plan.exhibits.map((exhibit, at) => (at === index ? { ...exhibit, ...change } : exhibit));
  return { ...plan, exhibits };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describe('writing a bundle', () => {
  test('yields one file under the bundle’s name and says what is in it', async () => {
    const out = await folder();
    const sealed = await writeBundle(samplePlan(out), env);
    const bytes = await readFile(join(out, `${sampleBundle}.zip`));
    expect(sealed).toMatchObject({
      path: join(out, `${sampleBundle}.zip`),
      bundle: sampleBundle,
      signer: sampleSigner,
      items: 5,
      files: 5 + 4 + 2 + 5,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await readdir(out)).toEqual([`${sampleBundle}.zip`]);
  });

  test('gives the same bytes for the same plan, whenever and wherever it is written', async () => {
    const [first, second] = [await folder(), await folder()];
    const zone = process.env['TZ'];
    const one = await writeBundle(samplePlan(first), env);
    process.env['TZ'] = 'Pacific/Auckland';
    const two = await writeBundle(samplePlan(second), env);
    process.env['TZ'] = zone;
    expect(two.sha256).toBe(one.sha256);
  });

  test('refuses evidence of which one byte changed since it was taken in, and leaves nothing', async () => {
    const out = await folder();
    for (const [index, file] of sampleFiles.entries()) {
      if (file.withheld === true || file.leftOut === true) continue;
      const other = new Uint8Array([...file.bytes.subarray(0, -1), (file.bytes.at(-1) ?? 0) ^ 1]);
      const plan = changedExhibit(samplePlan(out), index, { open: () => once(other) });
      await expect(writeBundle(plan, env)).rejects.toMatchObject({
        code: 'ORIGINAL_DAMAGED',
        message: expect.stringContaining(file.number) as string,
      });
      expect(await readdir(out)).toEqual([]);
    }
  });

  test('refuses evidence that is shorter or longer than recorded', async () => {
    const out = await folder();
    const large = sampleFiles[2]?.bytes ?? new Uint8Array();
    for (const bytes of [large.subarray(0, -1), new Uint8Array([...large, 0]), new Uint8Array()]) {
      const plan = changedExhibit(samplePlan(out), 2, { open: () => once(bytes) });
      await expect(writeBundle(plan, env)).rejects.toMatchObject({ code: 'ORIGINAL_DAMAGED' });
    }
    expect(await readdir(out)).toEqual([]);
  });

  test('never names evidence in an error', async () => {
    const plan = changedExhibit(samplePlan(await folder()), 0, { open: () => once(new Uint8Array([1])) });
    const error: unknown = await writeBundle(plan, env).catch((thrown: unknown) => thrown);
    expect(String(error)).not.toMatch(/Núñez|WhatsApp/);
  });

  test('passes on the error of evidence that cannot be read, and leaves nothing', async () => {
    const out = await folder();
    for (const index of [0, 2]) {
      const open = async function* fails(): AsyncGenerator<Uint8Array> {
        yield new Uint8Array(5);
        throw Object.assign(new Error('read failed'), { code: 'EIO' });
      };
      await expect(writeBundle(changedExhibit(samplePlan(out), index, { open }), env)).rejects.toMatchObject({
        code: 'WRITE_FAILED',
      });
      expect(await readdir(out)).toEqual([]);
    }
  });

  test('stops midway when cancelled, closes what it reads and leaves nothing', async () => {
    const out = await folder();
    const controller = new AbortController();
    let closed = false;
    const open = async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (let chunk = 0; ; chunk += 1) {
          if (chunk === 5) controller.abort();
          yield new Uint8Array(100_000);
        }
      } finally {
        closed = true;
      }
    };
    const plan = changedExhibit(samplePlan(out), 2, { open });
    await expect(writeBundle(plan, { ...env, signal: controller.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(await readdir(out)).toEqual([]);
    expect(closed).toBe(true);
  });

  test('a full disk at any write, sync or rename leaves nothing and is said plainly', async () => {
    const out = await folder();
    const full = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const calls = { count: 0, failAt: Number.POSITIVE_INFINITY };
    const step = (): void => {
      calls.count += 1;
      if (calls.count === calls.failAt) throw full();
    };
    const files: FileOperations = {
      ...nodeFiles,
      async open(path, mode) {
        step();
        const file = await nodeFiles.open(path, mode);
        return {
          ...file,
          async write(bytes, position) {
            step();
            await file.write(bytes, position);
          },
          async sync() {
            step();
            await file.sync();
          },
        };
      },
      async rename(from, to) {
        step();
        await nodeFiles.rename(from, to);
      },
    };
    // How many writes there are depends on timing: each call is made to fail in turn, until there was none left to fail.
    let failed = 0;
    for (;;) {
      Object.assign(calls, { count: 0, failAt: failed + 1 });
      const outcome = await writeBundle(samplePlan(out), { ...env, files }).catch((error: unknown) => error);
      if (calls.count <= failed) break;
      failed += 1;
      expect(outcome).toMatchObject({ code: 'DISK_FULL' });
      expect(await readdir(out)).toEqual([]);
    }
    expect(failed).toBeGreaterThan(4);
  });

  test('does not replace a bundle that is there already', async () => {
    const out = await folder();
    await writeFile(join(out, `${sampleBundle}.zip`), 'another');
    await expect(writeBundle(samplePlan(out), env)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(await readFile(join(out, `${sampleBundle}.zip`), 'utf8')).toBe('another');
  });

  test('reports progress that only grows and ends at the whole', async () => {
    const seen: (readonly [number, number])[] = [];
    await writeBundle(samplePlan(await folder()), {
      ...env,
      onProgress: (done, total) => seen.push([done, total]),
    });
    const done = seen.map(([value]) => value);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    expect(seen.length).toBeGreaterThan(2);
  });

  test('keeps memory flat however much is written, and hashes it right on its own thread', async () => {
    const size = 200 * 1024 * 1024;
    const chunk = seeded('chunk', 1024 * 1024);
    const hash = createHash('sha256');
    for (let at = 0; at < size; at += chunk.length) hash.update(chunk);
    const open = async function* large(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < size; at += chunk.length) yield Uint8Array.from(chunk);
    };
    const plan = samplePlan(await folder());
    const sha256 = hash.digest('hex');
    const events = plan.events.map((event) =>
      event.disclosed?.details['exhibit'] === 'AB/3'
        ? {
            ...event,
            disclosed: { ...event.disclosed, details: { ...event.disclosed.details, bytes: size, sha256 } },
          }
        : event,
    );
    let peak = 0;
    const before = process.memoryUsage().rss;
    const sealed = await writeBundle(changedExhibit({ ...plan, events }, 2, { open, bytes: size, sha256 }), {
      ...env,
      onProgress: () => (peak = Math.max(peak, process.memoryUsage().rss - before)),
    });
    expect(peak).toBeLessThan(150 * 1024 * 1024);
    const written = createHash('sha256');
    for await (const part of createReadStream(sealed.path)) written.update(part as Buffer);
    expect(sealed.sha256).toBe(written.digest('hex'));
  });
});

describe('a plan that no check would accept is refused before anything is written', () => {
  const cases: readonly (readonly [string, (plan: BundlePlan) => BundlePlan, string])[] = [
    ['without exhibits', (plan) => ({ ...plan, exhibits: [] }), 'NOTHING_TO_SEAL'],
    ['without a record', (plan) => ({ ...plan, events: [] }), 'NOTHING_TO_SEAL'],
    ['with a gap in the record', (plan) => ({ ...plan, events: plan.events.toSpliced(2, 1) }), 'INCOMPLETE_PLAN'],
    ['with an exhibit twice', (plan) => ({ ...plan, exhibits: [...plan.exhibits, ...plan.exhibits.slice(0, 1)] }), 'INCOMPLETE_PLAN'],
    ['with another size than recorded', (plan) => changedExhibit(plan, 0, { bytes: 1 }), 'INCOMPLETE_PLAN'],
    ['with another name than recorded', (plan) => changedExhibit(plan, 0, { name: 'other' }), 'INCOMPLETE_PLAN'],
    ['withheld without a redacted copy', (plan) => changedExhibit(plan, 0, { open: null }), 'INCOMPLETE_PLAN'],
    ['with details withheld that an exhibit needs', (plan) => ({ ...plan, events: plan.events.map((event) => ({ ...event, disclosed: null })) }), 'INCOMPLETE_PLAN'],
  ]; // prettier-ignore

  test.each(cases)('%s', async (_, change, code) => {
    const out = await folder();
    await expect(writeBundle(change(samplePlan(out)), env)).rejects.toMatchObject({ code });
    expect(await readdir(out)).toEqual([]);
  });

  test('with a copy whose name cannot stand in a bundle', async () => {
    const out = await folder();
    const files = sampleFiles.map((file) => ({
      ...file,
      derived: file.derived?.map((one) => ({ ...one, path: 'derived/../../x' })) ?? [],
    }));
    await expect(writeBundle(samplePlan(out, {}, files), env)).rejects.toMatchObject({
      code: 'INCOMPLETE_PLAN',
    });
  });
});
