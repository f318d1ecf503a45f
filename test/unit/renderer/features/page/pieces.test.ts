import { describe, expect, it } from 'vitest';
import {
  inOnePiece,
  keptMiddle,
  piecesInSight,
  shareOf,
  wholePage,
} from '../../../../../src/renderer/features/page/picture/pieces.ts';

const file = { member: 'holdfast/full.png', bytes: 10, sha256: null, width: 1280, height: 7000 };
const none = { initial: null, settled: null, full: null, tiles: [], page: null, scroll: [] };
/** A page of 60,000 pixels in pieces of 8,000, the last of them shorter. */
const tiles = Array.from({ length: 8 }, (_, n) => ({
  ...file,
  member: `holdfast/full/00${String(n + 1)}.png`,
  y: n * 8000,
  cssHeight: Math.min(8000, 60_000 - n * 8000),
}));

describe('the picture of a whole page', () => {
  it('is one piece where it is one file', () => {
    expect(wholePage({ ...none, full: file })).toEqual(inOnePiece(file));
    expect(inOnePiece(file).pieces).toEqual([{ member: file.member, y: 0, height: 7000 }]);
  });

  it('is its tiles where there are any, as tall as they reach, not the reduced view', () => {
    const whole = wholePage({ ...none, full: file, tiles, page: { width: 1280, height: 90_000 } });
    expect(whole?.height).toBe(60_000);
    expect(whole?.pieces).toHaveLength(8);
  });

  it('is nothing where the record holds none', () => {
    expect(wholePage(none)).toBeNull();
  });
});

describe('the pieces that are fetched', () => {
  const pieces = tiles.map(({ member, y, cssHeight }) => ({ member, y, height: cssHeight }));
  const near = (top: number, share = 1) => piecesInSight(pieces, share, { top, height: 800 });

  it('are those in sight and one sight around it', () => {
    expect(near(0).map(({ y }) => y)).toEqual([0]);
    expect(near(7000).map(({ y }) => y)).toEqual([0, 8000]);
    expect(near(30_000).map(({ y }) => y)).toEqual([24_000]);
  });

  it('are more where the picture is drawn small', () => {
    expect(near(0, 0.1)).toHaveLength(3);
  });
});

describe('the share at which a picture is drawn', () => {
  it('fits a wide picture and never enlarges a narrow one', () => {
    expect(shareOf('width', 1280, 640)).toBe(0.5);
    expect(shareOf('width', 400, 640)).toBe(1);
    expect(shareOf(2, 1280, 640)).toBe(2);
  });

  it('keeps the middle of what was seen in the middle', () => {
    const [before, after, room] = [0.5, 2, 800];
    const offset = 1000;
    const middle = (offset + room / 2) / before;
    expect((keptMiddle(offset, room, before, after) + room / 2) / after).toBe(middle);
    expect(keptMiddle(0, 800, 1, 0.5)).toBe(0);
  });
});
