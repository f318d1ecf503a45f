import { z } from 'zod';
import { tell, type DevTools, type Listener } from '../devtools.ts';

const attached = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ url: z.string(), browserContextId: z.string().optional() }),
});

/** Pages of the browser's own windows, such as the list below its address bar. */
const own = /^(chrome|chrome-untrusted|chrome-extension|devtools):/;

/**
 * A browser of which only what belongs to one context is heard (null: to any), and nothing of its own windows: a browser with a window of its own is made of pages too, and
 * these are no part of what is captured. They run on unwatched.
 */
export function ownTargets(tools: DevTools, context: () => string | null): DevTools {
  const isForeign = (params: unknown): string | null => {
    const { success, data } = attached.safeParse(params);
    if (!success) return null;
    const { url, browserContextId } = data.targetInfo;
    const wanted = context();
    const isElsewhere = wanted !== null && browserContextId !== undefined && browserContextId !== wanted;
    return isElsewhere || own.test(url) ? data.sessionId : null;
  };
  // Heard first, and once, however many listen.
  tools.on('Target.attachedToTarget', (params) => {
    const session = isForeign(params);
    if (session === null) return;
    tell(tools, 'Runtime.runIfWaitingForDebugger', {}, session);
    tell(tools, 'Target.detachFromTarget', { sessionId: session });
  });
  return {
    ...tools,
    on(event: string, listener: Listener) {
      const heard: Listener =
        event === 'Target.attachedToTarget'
          ? (params, session) => {
              if (isForeign(params) === null) listener(params, session);
            }
          : listener;
      tools.on(event, heard);
    },
  };
}
