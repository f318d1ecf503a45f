import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';
import { viewport } from '../page/open-page.ts';

const metrics = z.object({
  cssVisualViewport: z.object({ clientWidth: z.number(), clientHeight: z.number() }),
});

/** How much of the page a window shows, in CSS pixels. */
export async function windowSize(
  tools: DevTools,
  session: string,
): Promise<{ readonly width: number; readonly height: number }> {
  const measured = await ask(tools, metrics, 'Page.getLayoutMetrics', {}, session).catch(() => null);
  if (measured === null) return viewport;
  const { clientWidth, clientHeight } = measured.cssVisualViewport;
  return { width: Math.round(clientWidth), height: Math.round(clientHeight) };
}
