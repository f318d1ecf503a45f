import { z } from 'zod';
import type { Spool } from '../blob.ts';
import { within } from '../clock.ts';
import { ask, type DevTools } from '../devtools.ts';
import type { RecordFile } from '../wacz/pack.ts';
import { withGuests, type GuestPicture } from './guests.ts';
import { pictureOf, type Clip } from './pictures.ts';
import { stacked } from './reduced-picture.ts';

const size = z.object({ width: z.number(), height: z.number() });
const metrics = z.object({ cssContentSize: size });

/** One piece of a page that is taller than one picture, in CSS pixels. */
interface Tile {
  readonly path: string;
  readonly y: number;
  readonly height: number;
}

/** `full.png` with its tiles, and what of the page they do not show. */
export interface FullPicture {
  readonly files: readonly RecordFile[];
  /** In plain words; null where they show all of it. */
  readonly lacks: string | null;
}

/** Pages up to this height are one picture; engines that paint with a graphics card go to 16,384. */
const TALLEST = 16_000;
/** No picture has more pixels than this, so that a browser on a small machine can paint it. */
const MOST_PIXELS = 24_000_000;
const TILE = 8_000;
/** What was begun in time may take this much longer. In milliseconds. */
const LAST_MS = 800;
/** The reduced view is so tall. */
const REDUCED = 16_000;
/** Up to this height the browser itself makes the reduced view, in a fraction of the time. */
const REDUCED_BY_BROWSER = 60_000;

/**
 * Pictures the whole page, in tiles where it is too tall for one picture, each written before the next is made. `guests` are the frames of other sites
 * that it does not paint by itself. Where `left` milliseconds are over before its end, what was pictured is kept.
 */
export async function fullPicture(
  tools: DevTools,
  session: string,
  spool: Spool,
  left: () => number,
  guests: readonly GuestPicture[],
): Promise<FullPicture> {
  const { cssContentSize } = await ask(tools, metrics, 'Page.getLayoutMetrics', {}, session);
  const whole = Math.max(1, Math.ceil(cssContentSize.width));
  const width = Math.min(whole, TALLEST);
  const height = Math.max(1, Math.ceil(cssContentSize.height));
  const wide = whole > width ? `what lies more than ${String(width)} pixels to the right` : null;
  const shoot = async (clip: Clip) => withGuests(await pictureOf(tools, session, clip), clip, guests);
  if (height <= TALLEST && width * height <= MOST_PIXELS) {
    const blob = await spool.of(await shoot({ x: 0, y: 0, width, height, scale: 1 }));
    return { files: [{ path: 'full.png', blob }], lacks: wide };
  }
  const tall = Math.min(TILE, Math.max(500, Math.floor(MOST_PIXELS / width)));
  const files: RecordFile[] = [];
  const tiles: Tile[] = [];
  const scale = Math.min(1, REDUCED / height);
  const small = guests.length > 0 || height > REDUCED_BY_BROWSER ? stacked(scale) : null;
  const tile = (y: number) => shoot({ x: 0, y, width, height: Math.min(tall, height - y), scale: 1 });
  let y = 0;
  let coming = tile(y);
  // The first one is waited for however long it takes: without it there is no picture at all.
  for (; y < height && (y === 0 || left() > 0); y += tall) {
    const path = `full/${String(tiles.length + 1).padStart(3, '0')}.png`;
    const rest = Math.min(tall, height - y);
    const bytes = y === 0 ? await coming : await within(coming, left() + LAST_MS);
    if (bytes === undefined) break;
    // The browser paints the next one while this one is being made smaller.
    if (y + tall < height) coming = tile(y + tall);
    coming.catch(() => undefined);
    files.push({ path, blob: await spool.of(bytes) });
    small?.add(bytes);
    tiles.push({ path, y, height: rest });
  }
  const map = await spool.of(`${JSON.stringify({ width, height, tiles }, null, 2)}\n`);
  const shown = Math.min(y, height);
  const all = { x: 0, y: 0, width, height: shown, scale };
  const reduced = await spool.of(small?.picture() ?? (await pictureOf(tools, session, all)));
  const short = shown < height ? `what lies more than ${String(shown)} pixels below the top` : null;
  return {
    files: [{ path: 'full.png', blob: reduced }, ...files, { path: 'full.json', blob: map }],
    lacks: [short, wide].filter((one) => one !== null).join(', and ') || null,
  };
}
