import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { matchPictures } from '../../../../src/main/capture/replay/match-pictures.ts';

const picture = (width: number, height: number, dot?: readonly [number, number]) => {
  const made = new PNG({ width, height });
  made.data.fill(255);
  if (dot !== undefined) made.data.fill(0, (dot[1] * width + dot[0]) * 4, (dot[1] * width + dot[0]) * 4 + 3);
  return PNG.sync.write(made);
};

describe('two pictures', () => {
  it('agree in every pixel where they are the same', () => {
    const size = { width: 30, height: 20 };
    const match = { shown: size, replayed: size, pixels: 600, agree: 600 };
    expect(matchPictures(picture(30, 20), picture(30, 20))).toEqual(match);
  });

  it('differ in the one pixel that is another', () => {
    expect(matchPictures(picture(30, 20), picture(30, 20, [7, 9]))).toMatchObject({
      pixels: 600,
      agree: 599,
    });
  });

  it('are compared from their corner where their sizes differ, and what only one has agrees with nothing', () => {
    const match = matchPictures(picture(30, 20, [2, 3]), picture(40, 10, [2, 3]));
    expect(match).toMatchObject({ replayed: { width: 40, height: 10 }, pixels: 40 * 20, agree: 30 * 10 });
  });

  it('are not compared where one is none, is broken, or claims a size that no picture of a capture has', () => {
    const huge = Buffer.from(picture(30, 20));
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const none = new TextEncoder().encode('this is no picture at all');
    for (const wrong of [new Uint8Array(), none, huge, picture(30, 20).subarray(0, 60)])
      expect(matchPictures(picture(30, 20), wrong)).toMatchObject({ pixels: 0, agree: 0 });
  });
});
