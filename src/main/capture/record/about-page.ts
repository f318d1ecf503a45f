import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const world = z.object({ executionContextId: z.int() });
const evaluated = z.object({ result: z.object({ value: z.unknown().optional() }) });
const version = z.object({ product: z.string(), userAgent: z.string() });
const told = z.object({
  url: z.string(),
  title: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  devicePixelRatio: z.number(),
});
export type PageSays = z.infer<typeof told>;

/**
 * A world of ours beside the page's own in one of its frames, always the same one: what runs there sees the page's elements as the browser made them, whatever the page
 * did to its own world, and the page sees nothing of it. Rejects where the frame is gone.
 */
export async function worldOf(tools: DevTools, session: string, frameId: string): Promise<number> {
  const options = { frameId, worldName: 'holdfast' };
  return (await ask(tools, world, 'Page.createIsolatedWorld', options, session)).executionContextId;
}

/** Runs a script of ours in our own world of a frame. Answers with its JSON value. */
export async function runApart(
  tools: DevTools,
  session: string,
  frameId: string,
  expression: string,
): Promise<unknown> {
  const contextId = await worldOf(tools, session, frameId);
  const options = { expression, contextId, returnByValue: true, awaitPromise: true };
  return (await ask(tools, evaluated, 'Runtime.evaluate', options, session)).result.value;
}

/** What the page says of itself and of the browser it sees. */
export async function pageSays(tools: DevTools, session: string, frameId: string): Promise<PageSays> {
  const script = `({ url: location.href, title: document.title, locale: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, devicePixelRatio })`;
  return told.parse(await runApart(tools, session, frameId, script));
}

/** The browser as it names itself. */
export async function browserSays(tools: DevTools): Promise<{
  readonly product: string;
  readonly version: string;
  readonly userAgent: string;
}> {
  const { product, userAgent } = await ask(tools, version, 'Browser.getVersion');
  const [name = product, number = ''] = product.split('/');
  return { product: name, version: number, userAgent };
}
