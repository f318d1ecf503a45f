import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How two pictures compare. Sizes in pixels; `pixels` is 0 where one of them cannot be compared. */
export interface PictureMatch {
  readonly shown: Size;
  readonly replayed: Size;
  readonly pixels: number;
  readonly agree: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Four bytes a pixel, and two pictures at once: the tallest picture of a capture has 20 million. */
const MOST_PIXELS = 24_000_000;
/** How far two colours may lie apart and still look the same; what smoothing of edges makes of them is left out of account. */
const THRESHOLD = 0.1;

/** Compares two PNG pictures at their places from the top left corner. Never throws: what is no picture has the size 0 by 0. */
export function matchPictures(shownPng: Uint8Array, replayedPng: Uint8Array): PictureMatch {
  const sizes = { shown: sizeOf(shownPng), replayed: sizeOf(replayedPng) };
  const area = ({ width, height }: Size) => width * height;
  const all = [area(sizes.shown), area(sizes.replayed)];
  if (all.some((one) => one === 0 || one > MOST_PIXELS)) return { ...sizes, pixels: 0, agree: 0 };
  const width = Math.min(sizes.shown.width, sizes.replayed.width);
  const height = Math.min(sizes.shown.height, sizes.replayed.height);
  const pixels =
    Math.max(sizes.shown.width, sizes.replayed.width) * Math.max(sizes.shown.height, sizes.replayed.height);
  try {
    const [shown, replayed] = [shownPng, replayedPng].map((png) => cut(png, width, height));
    if (shown === undefined || replayed === undefined) return { ...sizes, pixels: 0, agree: 0 };
    const differ = pixelmatch(shown, replayed, undefined, width, height, { threshold: THRESHOLD });
    return { ...sizes, pixels, agree: width * height - differ };
  } catch {
    return { ...sizes, pixels: 0, agree: 0 };
  }
}

/** The size that a PNG states (PNG, section 11.2.1). */
function sizeOf(png: Uint8Array): Size {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const isPng = png.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : { width: 0, height: 0 };
}

/** The upper left corner of a picture, four bytes a pixel. */
function cut(png: Uint8Array, width: number, height: number): Uint8Array {
  const whole = PNG.sync.read(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  if (whole.width === width) return whole.data.subarray(0, width * height * 4);
  const part = Buffer.alloc(width * height * 4);
  for (let row = 0; row < height; row++)
    whole.data.copy(part, row * width * 4, row * whole.width * 4, (row * whole.width + width) * 4);
  return part;
}
