import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeBundle } from '../../../src/main/bundle/write/write-bundle.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { sampleBundle, samplePlan } from './sample-case.ts';
import { scratchFolders } from './scratch-folder.ts';

/** One entry of the central directory (APPNOTE 4.3.12) and where its local header says that its bytes begin and end. */
interface Packed {
  readonly name: string;
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly size: number;
  readonly extra: number;
  readonly comment: number;
  readonly attributes: number;
  readonly start: number;
  readonly end: number;
}

function directoryOf(zip: Buffer): {
  readonly entries: readonly Packed[];
  readonly start: number;
  readonly end: number;
} {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const start = zip.readUInt32LE(end + 16);
  const entries: Packed[] = [];
  let at = start;
  while (at < end) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const [flags, size] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 24)];
    const head = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      madeBy: zip.readUInt16LE(at + 4),
      needed: zip.readUInt16LE(at + 6),
      flags,
      method: zip.readUInt16LE(at + 10),
      time: zip.readUInt32LE(at + 12),
      size,
      extra,
      comment,
      attributes: zip.readUInt32LE(at + 38),
      start: local,
      end: head + size + ((flags & 8) === 0 ? 0 : 16),
    });
    at += 46 + nameLength + extra + comment;
  }
  expect(at).toBe(end);
  return { entries, start, end };
}

describe('the ZIP that is written', () => {
  const folder = scratchFolders();
  let zip = Buffer.alloc(0);
  beforeEach(async () => {
    const { path } = await writeBundle(samplePlan(await folder()), {
      files: nodeFiles,
      primitives: nodePrimitives,
    });
    zip = await readFile(path);
  });

  test('is stored, dated 1980-01-01, of plain files 0644, without comments or extra fields', () => {
    for (const entry of directoryOf(zip).entries) {
      expect(entry).toMatchObject({
        madeBy: 0x032d,
        method: 0,
        time: 0x00210000,
        extra: 0,
        comment: 0,
        attributes: ((0o100644 << 16) | 0x20) >>> 0,
      });
      expect([10, 20]).toContain(entry.needed);
      expect([0, 8]).toContain(entry.flags);
    }
    expect(zip.readUInt16LE(zip.length - 2)).toBe(0);
  });

  test('has one top folder, no folder entries, and its names once and in the order of their bytes', () => {
    const names = directoryOf(zip).entries.map((entry) => entry.name);
    expect(names).toEqual([...new Set(names)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(names.every((name) => name.startsWith(`${sampleBundle}/`) && !name.endsWith('/'))).toBe(true);
  });

  test('is tiled by its entries, its directory and its end, from the first byte to the last', () => {
    const { entries, start } = directoryOf(zip);
    let at = 0;
    for (const entry of entries) {
      expect(entry.start).toBe(at);
      at = entry.end;
    }
    expect(at).toBe(start);
  });

  test('uses a data descriptor only for what is too large to be held', () => {
    for (const entry of directoryOf(zip).entries)
      expect((entry.flags & 8) !== 0).toBe(entry.size > 1024 * 1024);
  });
});
