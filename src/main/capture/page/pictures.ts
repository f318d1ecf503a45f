import { z } from 'zod';
import type { Spool } from '../blob.ts';
import { ask, type DevTools } from '../devtools.ts';
import type { RecordFile } from '../wacz/pack.ts';

const picture = z.object({ data: z.string() });
const size = z.object({ width: z.number(), height: z.number() });
const metrics = z.object({ cssContentSize: size });

/** One piece of a page that is taller than one picture, in CSS pixels. */
interface Tile {
  readonly path: string;
  readonly y: number;
  readonly height: number;
}

/** Pages up to this height are one picture; engines that paint with a graphics card go to 16,384. */
const TALLEST = 16_000;
const TILE = 8_000;
/** Taller pages are pictured from their top down to here, and the record says so. */
const MOST_TILES = 25;

/** What the window shows at present, as PNG. */
export async function windowPicture(tools: DevTools, session: string): Promise<Buffer> {
  const { data } = await ask(tools, picture, 'Page.captureScreenshot', { format: 'png' }, session);
  return Buffer.from(data, 'base64');
}

/** `full.png`, and its tiles where the page is too tall for one picture. `cutAt` is set where even those did not reach the end. */
export async function fullPicture(
  tools: DevTools,
  session: string,
  spool: Spool,
): Promise<{ readonly files: readonly RecordFile[]; readonly cutAt: number | null }> {
  const { cssContentSize } = await ask(tools, metrics, 'Page.getLayoutMetrics', {}, session);
  const width = Math.max(1, Math.min(Math.ceil(cssContentSize.width), TALLEST));
  const height = Math.max(1, Math.ceil(cssContentSize.height));
  const shoot = async (path: string, y: number, tall: number, scale: number): Promise<RecordFile> => {
    const clip = { x: 0, y, width, height: tall, scale };
    const { data } = await ask(
      tools,
      picture,
      'Page.captureScreenshot',
      { format: 'png', captureBeyondViewport: true, clip },
      session,
    );
    return { path, blob: await spool.of(Buffer.from(data, 'base64')) };
  };
  if (height <= TALLEST) return { files: [await shoot('full.png', 0, height, 1)], cutAt: null };
  const shown = Math.min(height, TILE * MOST_TILES);
  const files: RecordFile[] = [];
  const tiles: Tile[] = [];
  for (let y = 0; y < shown; y += TILE) {
    const path = `full/${String(tiles.length + 1).padStart(3, '0')}.png`;
    const tall = Math.min(TILE, shown - y);
    files.push(await shoot(path, y, tall, 1));
    tiles.push({ path, y, height: tall });
  }
  const reduced = await shoot('full.png', 0, shown, TALLEST / 2 / shown);
  const map = await spool.of(`${JSON.stringify({ width, height, tiles }, null, 2)}\n`);
  return {
    files: [reduced, ...files, { path: 'full.json', blob: map }],
    cutAt: shown < height ? shown : null,
  };
}
