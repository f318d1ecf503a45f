import { describe, expect, it } from 'vitest';
import {
  hasRoom,
  MOST_SHOTS,
  picturesToKeep,
  type Shot,
} from '../../../../../src/renderer/features/screens/shot.ts';
import { problemOf } from '../../../../../src/renderer/features/screens/use-live.ts';
import { pictureMade } from '../../../../../src/shared/model/how-made.ts';
import { timestamp } from '../../../../../src/shared/model/ids.ts';

const series = '0b5a86aa-1111-4222-8333-444455556666';

const shot = (id: string, bytes = 3): Shot => ({
  id,
  bytes: new Uint8Array(bytes),
  type: 'image/png',
  // The window draws it; these rules never look at it.
  preview: {} as ImageBitmap,
  made: {
    by: 'picture',
    method: 'camera',
    source: 'A camera',
    width: 640,
    height: 480,
    frame: null,
    region: null,
    takenAt: timestamp.parse('2026-11-22T10:00:00.000Z'),
    takenAtMonotonic: 1234,
    encoding: 'png',
    browser: 'a browser',
  },
});

describe('pictures that are kept', () => {
  it('have one name and their place in it, without gaps, however many were taken', () => {
    const shots = Array.from({ length: 12 }, (_one, n) => shot(String(n)));
    const kept = picturesToKeep(shots, 'phone', 14, series);
    expect(kept.map(({ name }) => name).slice(0, 2)).toEqual(['phone 01.png', 'phone 02.png']);
    expect(kept.map(({ how }) => how.series?.place)).toEqual(Array.from({ length: 12 }, (_one, n) => n + 1));
    expect(kept[11]?.how.series).toEqual({ id: series, name: 'phone', place: 12, of: 12, taken: 14 });
  });

  it('are no series where only one was taken, and say so where another was left out', () => {
    expect(picturesToKeep([shot('a')], 'phone', 1, series)[0]).toMatchObject({
      name: 'phone.png',
      how: { series: null },
    });
    expect(picturesToKeep([shot('a')], 'phone', 2, series)[0]?.how.series).toMatchObject({ of: 1, taken: 2 });
  });

  it('say what the core can read', () => {
    for (const { how } of picturesToKeep([shot('a'), shot('b')], 'phone', 2, series))
      expect(pictureMade.parse(how)).toEqual(how);
  });

  it('have room for a limited number and a limited size only', () => {
    expect(hasRoom([])).toBe(true);
    expect(hasRoom(Array.from({ length: MOST_SHOTS }, (_one, n) => shot(String(n))))).toBe(false);
    expect(hasRoom([shot('a', 600 * 2 ** 20)])).toBe(false);
  });
});

describe('a browser that shows nothing', () => {
  it('has a reason that can be said in words', () => {
    const named = (name: string) => problemOf(new DOMException('', name));
    expect(
      ['NotAllowedError', 'AbortError', 'NotFoundError', 'NotReadableError', 'TypeError'].map(named),
    ).toEqual(['denied', 'denied', 'none', 'busy', 'unsupported']);
    expect(problemOf('nothing')).toBe('unsupported');
  });
});
