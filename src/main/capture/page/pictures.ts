import { z } from 'zod';
import { pause, within } from '../clock.ts';
import { ask, DevToolsError, type DevTools } from '../devtools.ts';

const picture = z.object({ data: z.string() });

/** A part of the page, in CSS pixels, and how much smaller it is pictured. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A picture that does not come is asked for again after so long: one that is begun while the page changes its document never comes. In milliseconds. */
const PATIENCE_MS = [3000, 6000, 60_000] as const;

/** What the window shows at present, as PNG. */
export async function windowPicture(tools: DevTools, session: string): Promise<Buffer> {
  for (const ms of PATIENCE_MS) {
    const taken = ask(tools, picture, 'Page.captureScreenshot', { format: 'png' }, session);
    const made = await within(
      taken.catch(() => null),
      ms,
    );
    if (made !== undefined && made !== null) return Buffer.from(made.data, 'base64');
    await pause(100);
  }
  throw new DevToolsError('the browser gave no picture');
}

/** A part of the page as PNG, whether it is in sight or not. */
export async function pictureOf(tools: DevTools, session: string, clip: Clip): Promise<Buffer> {
  const options = { format: 'png', captureBeyondViewport: true, clip };
  const { data } = await ask(tools, picture, 'Page.captureScreenshot', options, session);
  return Buffer.from(data, 'base64');
}
