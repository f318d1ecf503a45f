import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';

const attached = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ targetId: z.string(), type: z.string() }),
});
const detached = z.object({ sessionId: z.string() });

/** A page, a frame of another site or a worker, each with a session of its own. */
export interface Attached {
  readonly session: string;
  readonly target: string;
  readonly type: string;
}

/** What is attached at present. */
export interface Sessions {
  readonly current: ReadonlyMap<string, Attached>;
}

/** Bodies that ended before they could be followed stay within reach in the browser, in the bytes that came; of requests everything is announced that stands in memory. */
const BUFFERS = {
  maxTotalBufferSize: 256 << 20,
  maxResourceBufferSize: 64 << 20,
  maxPostDataSize: 64 << 20,
  enableDurableMessages: true,
};
const OFFLINE = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
/** Where requests are paused. */
export interface Stage {
  readonly urlPattern: string;
  readonly requestStage: 'Request' | 'Response';
  readonly resourceType?: string;
}

export const everyRequest: Stage = { urlPattern: '*', requestStage: 'Request' };
/** What leads to no page, such as a download, is given to nobody once the browser has decided so: that is the last moment to take it. */
const documentAnswers: Stage = { urlPattern: '*', requestStage: 'Response', resourceType: 'Document' };
const recorded = [everyRequest, documentAnswers];

/** How everything is attached to: before its first line, in sessions beside one another. */
export const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/**
 * Attaches to every page, frame and worker before it runs its first line. Windows that a page opens beside its own are closed unseen.
 * `own` says whether a target is the page that is captured, `stages` where its requests are paused.
 */
export async function followSessions(
  tools: DevTools,
  own: () => string | null,
  stages: readonly Stage[] = recorded,
): Promise<Sessions> {
  const current = new Map<string, Attached>();
  hear(tools, 'Target.attachedToTarget', attached, ({ sessionId, targetInfo }) => {
    const { targetId, type } = targetInfo;
    if (type === 'page' && own() !== null && own() !== targetId) {
      // The page that opened it may wait for it: it goes on, and is closed.
      tell(tools, 'Network.emulateNetworkConditions', OFFLINE, sessionId);
      tell(tools, 'Target.closeTarget', { targetId });
      tell(tools, 'Runtime.runIfWaitingForDebugger', {}, sessionId);
      return;
    }
    current.set(sessionId, { session: sessionId, target: targetId, type });
    watch(tools, sessionId, type, stages);
  });
  hear(tools, 'Target.detachedFromTarget', detached, ({ sessionId }) => {
    current.delete(sessionId);
  });
  await tools.send('Target.setAutoAttach', ATTACH);
  return { current };
}

/** Lets everything that happens in a session that has just been attached be heard, and lets it go on. */
export function watch(
  tools: DevTools,
  session: string,
  type: string,
  stages: readonly Stage[] = recorded,
): void {
  tell(tools, 'Network.enable', BUFFERS, session);
  tell(tools, 'Fetch.enable', { patterns: stages }, session);
  tell(tools, 'Runtime.enable', {}, session);
  tell(tools, 'Log.enable', {}, session);
  if (type === 'page' || type === 'iframe') tell(tools, 'Page.enable', {}, session);
  if (type === 'page') tell(tools, 'Security.enable', {}, session);
  tell(tools, 'Target.setAutoAttach', ATTACH, session);
  tell(tools, 'Runtime.runIfWaitingForDebugger', {}, session);
}
