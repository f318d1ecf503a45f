import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';

const registered = z.object({
  registrations: z.array(z.object({ registrationId: z.string(), scopeURL: z.string() })),
});
const versions = z.object({
  versions: z.array(z.object({ registrationId: z.string(), scriptURL: z.string(), status: z.string() })),
});
const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) });

/** A service worker as it stood when it was last heard of. */
export interface ServiceWorker {
  readonly url: string;
  readonly scope: string;
  readonly state: string;
}

/** Keeps track of the service workers that a page registers; they are never bypassed, since that would change what the page shows. */
export function followWorkers(tools: DevTools): () => readonly ServiceWorker[] {
  const scopes = new Map<string, string>();
  const known = new Map<string, ServiceWorker>();
  hear(tools, 'Target.attachedToTarget', attached, ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'page') tell(tools, 'ServiceWorker.enable', {}, sessionId);
  });
  hear(tools, 'ServiceWorker.workerRegistrationUpdated', registered, ({ registrations }) => {
    for (const one of registrations) scopes.set(one.registrationId, one.scopeURL);
  });
  hear(tools, 'ServiceWorker.workerVersionUpdated', versions, ({ versions: all }) => {
    for (const { registrationId, scriptURL: url, status: state } of all)
      known.set(registrationId, { url, scope: scopes.get(registrationId) ?? '', state });
  });
  return () => [...known.values()];
}
