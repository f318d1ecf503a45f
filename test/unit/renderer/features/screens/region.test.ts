import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byKey,
  inside,
  isWhole,
  regionBetween,
} from '../../../../../src/renderer/features/screens/region.ts';

const frame = { width: 1920, height: 1080 };

describe('a part of a picture', () => {
  it('lies between the two points of a drag, in whichever direction it was drawn', () => {
    const expected = { x: 10, y: 20, width: 90, height: 30 };
    expect(regionBetween({ x: 10, y: 20 }, { x: 100, y: 50 }, frame)).toEqual(expected);
    expect(regionBetween({ x: 100, y: 50 }, { x: 10, y: 20 }, frame)).toEqual(expected);
  });

  it('is cut off at the edges where the pointer left the picture', () => {
    expect(regionBetween({ x: 1900, y: 1000 }, { x: 4000, y: 4000 }, frame)).toEqual({
      x: 1900,
      y: 1000,
      width: 20,
      height: 80,
    });
  });

  it('is moved by arrow keys, and with Shift its lower right corner is', () => {
    const region = { x: 100, y: 100, width: 50, height: 50 };
    expect(byKey(region, 'ArrowLeft', false, 10, frame)).toEqual({ ...region, x: 90 });
    expect(byKey(region, 'ArrowDown', true, 10, frame)).toEqual({ ...region, height: 60 });
    expect(byKey({ ...region, x: 0 }, 'ArrowLeft', false, 10, frame)).toEqual({ ...region, x: 0 });
    expect(byKey({ ...region, x: 1870 }, 'ArrowRight', true, 10, frame)?.x).toBe(1870);
    expect(byKey(region, 'a', false, 10, frame)).toBeNull();
  });

  it('is whole only where nothing is left out', () => {
    expect(isWhole({ x: 0, y: 0, ...frame }, frame)).toBe(true);
    expect(isWhole({ x: 0, y: 0, width: 1919, height: 1080 }, frame)).toBe(false);
  });

  it('always has at least one pixel and lies wholly in the picture', () => {
    const any = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const size = fc.record({
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(fc.record({ x: any, y: any, width: any, height: any }), size, (region, whole) => {
        const { x, y, width, height } = inside(region, whole);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(whole.width);
        expect(y + height).toBeLessThanOrEqual(whole.height);
        expect([x, y, width, height].every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
