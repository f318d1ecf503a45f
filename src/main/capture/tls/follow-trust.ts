import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';
import { placeOf } from '../guard/place.ts';
import type { SeenChains } from './seen-chains.ts';

const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) });
const problem = z.object({ eventId: z.int(), errorType: z.string(), requestURL: z.string() });

/**
 * Writes down what the browser finds wrong with certificates. Unless `passOver`, it then asks nothing of that server; with it, the person has decided that this
 * capture goes on all the same. Sessions are heard of from their attachment on.
 */
export function followTrust(tools: DevTools, chains: SeenChains, passOver: boolean): void {
  hear(tools, 'Security.certificateError', problem, ({ eventId, errorType, requestURL }, session) => {
    const to = placeOf(requestURL);
    if (to !== null) chains.distrust(to, errorType);
    if (passOver) tell(tools, 'Security.handleCertificateError', { eventId, action: 'continue' }, session);
  });
  hear(tools, 'Target.attachedToTarget', attached, ({ sessionId, targetInfo: { type } }) => {
    if (type !== 'page' && type !== 'iframe') return;
    tell(tools, 'Security.enable', {}, sessionId);
    if (passOver) tell(tools, 'Security.setOverrideCertificateErrors', { override: true }, sessionId);
  });
}
