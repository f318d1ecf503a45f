import { PNG } from 'pngjs';

/** A smaller view of pictures that stand one under another, made as they come. */
export interface Stacked {
  add(png: Buffer): void;
  picture(): Buffer;
}

/** Every pixel of the smaller view is the mean of those that it stands for; `scale` is 1 or less. */
export function stacked(scale: number): Stacked {
  const rows: Buffer[] = [];
  let width = 0;
  let carried = 0;
  return {
    add(png) {
      const { data, width: full, height } = PNG.sync.read(png);
      width = Math.max(1, Math.round(full * scale));
      const tall = Math.max(1, Math.round(height * scale + carried));
      carried += height * scale - tall;
      rows.push(reduced(data, full, height, width, tall));
    },
    picture() {
      const all = Buffer.concat(rows);
      const made = new PNG({ width, height: all.length / (width * 4) });
      all.copy(made.data);
      return PNG.sync.write(made);
    },
  };
}

function reduced(data: Buffer, full: number, height: number, width: number, tall: number): Buffer {
  const made = Buffer.alloc(width * tall * 4);
  for (let row = 0; row < tall; row++) {
    const [top, bottom] = range(row, tall, height);
    for (let column = 0; column < width; column++) {
      const [left, right] = range(column, width, full);
      let [red, green, blue] = [0, 0, 0];
      for (let y = top; y < bottom; y++)
        for (let x = left, at = (y * full + left) * 4; x < right; x++, at += 4) {
          red += data[at] ?? 0;
          green += data[at + 1] ?? 0;
          blue += data[at + 2] ?? 0;
        }
      const count = (bottom - top) * (right - left);
      made.set([red / count, green / count, blue / count, 255], (row * width + column) * 4);
    }
  }
  return made;
}

/** The pixels for which one of `count` stands, of `all`. */
function range(at: number, count: number, all: number): readonly [from: number, to: number] {
  const from = Math.floor((at * all) / count);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * all) / count))];
}
