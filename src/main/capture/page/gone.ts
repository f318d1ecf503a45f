import { z } from 'zod';
import { BROWSER_GONE, hear, type DevTools } from '../devtools.ts';

const named = z.object({ targetId: z.string() });
const detached = z.object({ sessionId: z.string() });

/** Resolves when a page has crashed or closed itself, or its browser has ended; `close` events of other pages do not count. */
export function whenGone(
  tools: DevTools,
  { session, target }: { readonly session: string; readonly target: string },
): Promise<'crashed' | 'closed' | 'ended'> {
  return new Promise((resolve) => {
    hear(tools, 'Inspector.targetCrashed', z.unknown(), (_event, from) => {
      if (from === session) resolve('crashed');
    });
    hear(tools, 'Target.targetCrashed', named, ({ targetId }) => {
      if (targetId === target) resolve('crashed');
    });
    hear(tools, BROWSER_GONE, z.unknown(), () => {
      resolve('ended');
    });
    hear(tools, 'Target.detachedFromTarget', detached, ({ sessionId }) => {
      if (sessionId === session) resolve('closed');
    });
  });
}
