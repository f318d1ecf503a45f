/** A part of a picture, in its pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part between two points of a picture, whichever was set first; at least one pixel, never outside. */
export function regionBetween(from: Point, to: Point, frame: Size): Region {
  const within = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);
  const [left, right] = [within(from.x, frame.width), within(to.x, frame.width)].toSorted((a, b) => a - b);
  const [top, bottom] = [within(from.y, frame.height), within(to.y, frame.height)].toSorted((a, b) => a - b);
  return inside(
    { x: left ?? 0, y: top ?? 0, width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) },
    frame,
  );
}

/** The same part, made to fit: at least one pixel each way, and wholly in the picture. */
export function inside({ x, y, width, height }: Region, frame: Size): Region {
  const wide = Math.min(Math.max(Math.round(width), 1), frame.width);
  const high = Math.min(Math.max(Math.round(height), 1), frame.height);
  return {
    x: Math.min(Math.max(Math.round(x), 0), frame.width - wide),
    y: Math.min(Math.max(Math.round(y), 0), frame.height - high),
    width: wide,
    height: high,
  };
}

/** What an arrow key does to a part: moves it, or with Shift moves its lower right corner. Null for other keys. */
export function byKey(
  region: Region,
  key: string,
  isShifted: boolean,
  step: number,
  frame: Size,
): Region | null {
  const directions: Readonly<Record<string, Point>> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  const by = directions[key];
  if (by === undefined) return null;
  const { x, y, width, height } = region;
  if (!isShifted) return inside({ ...region, x: x + by.x, y: y + by.y }, frame);
  // The corner that stays must stay.
  return {
    x,
    y,
    width: Math.min(Math.max(width + by.x, 1), frame.width - x),
    height: Math.min(Math.max(height + by.y, 1), frame.height - y),
  };
}

/** Whether a part is the whole picture. */
export function isWhole({ width, height }: Region, frame: Size): boolean {
  return width === frame.width && height === frame.height;
}
