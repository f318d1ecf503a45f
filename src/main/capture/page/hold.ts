import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';

const paused = z.object({
  requestId: z.string(),
  frameId: z.string(),
  resourceType: z.string(),
  responseStatusCode: z.int().optional(),
  responseErrorReason: z.string().optional(),
});

/** Keeps a page where it is. */
export interface Hold {
  /** From now on the page goes nowhere: what it asks for as its next document is not asked. */
  begin(): void;
  /** Lets it go where it wants again. */
  end(): void;
  /** How often the page wanted to go elsewhere since. */
  denied(): number;
}

/** A page that loads itself again, or goes elsewhere, while it is being recorded would leave nothing to record. */
export function holdPage(tools: DevTools, session: string, target: string): Hold {
  let isHeld = false;
  let denied = 0;
  hear(tools, 'Fetch.requestPaused', paused, (event, from) => {
    const isAnswer = event.responseStatusCode !== undefined || event.responseErrorReason !== undefined;
    const isDocument = event.resourceType === 'Document' && event.frameId === target;
    if (!isHeld || isAnswer || !isDocument || from !== session) return;
    denied++;
    // The document that is shown stays; with any other reason a page of the browser would take its place.
    tell(tools, 'Fetch.failRequest', { requestId: event.requestId, errorReason: 'Aborted' }, session);
  });
  return {
    begin() {
      isHeld = true;
    },
    end() {
      isHeld = false;
    },
    denied: () => denied,
  };
}
