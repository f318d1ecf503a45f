import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const picture = z.object({ data: z.string() });

/** A part of the page, in CSS pixels, and how much smaller it is pictured. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What the window shows at present, as PNG. */
export async function windowPicture(tools: DevTools, session: string): Promise<Buffer> {
  const { data } = await ask(tools, picture, 'Page.captureScreenshot', { format: 'png' }, session);
  return Buffer.from(data, 'base64');
}

/** A part of the page as PNG, whether it is in sight or not. */
export async function pictureOf(tools: DevTools, session: string, clip: Clip): Promise<Buffer> {
  const options = { format: 'png', captureBeyondViewport: true, clip };
  const { data } = await ask(tools, picture, 'Page.captureScreenshot', options, session);
  return Buffer.from(data, 'base64');
}
