import { z } from 'zod';
import type { DevTools } from '../devtools.ts';
import { runApart } from '../record/about-page.ts';
import type { Attached } from '../recorder/sessions.ts';

const place = z.object({ x: z.number(), y: z.number() });

/** Where a person has scrolled a page to; the function that is handed back takes it there again, whatever a capture did in between. Never rejects. */
export async function rememberPlace(
  tools: DevTools,
  { session, target }: Attached,
): Promise<() => Promise<void>> {
  const run = (script: string) => runApart(tools, session, target, script).catch(() => null);
  const at = place.safeParse(await run('({ x: scrollX, y: scrollY })')).data;
  return async () => {
    if (at === undefined) return;
    await run(`scrollTo({ left: ${String(at.x)}, top: ${String(at.y)}, behavior: 'instant' })`);
  };
}
