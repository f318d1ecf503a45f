import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import { createScope, type Scope } from './scope.ts';

const paused = z.object({
  requestId: z.string(),
  request: z.object({ url: z.string() }),
  responseStatusCode: z.int().optional(),
  responseErrorReason: z.string().optional(),
});

/** Where everything goes that is still told of documents that were left: nothing is kept, and the guard decides as before. */
export function goneDocuments(tools: DevTools, guard: Guard, listen: (event: string) => void): Scope {
  const scope = createScope(tools, listen);
  hear(scope, 'Fetch.requestPaused', paused, (event, session) => {
    const { requestId } = event;
    if (event.responseStatusCode !== undefined || event.responseErrorReason !== undefined) {
      tell(tools, 'Fetch.continueResponse', { requestId }, session);
      return;
    }
    const decide = async () => {
      if ((await guard.refusal(event.request.url)) === null)
        tell(tools, 'Fetch.continueRequest', { requestId }, session);
      else tell(tools, 'Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }, session);
    };
    void decide();
  });
  return scope;
}
