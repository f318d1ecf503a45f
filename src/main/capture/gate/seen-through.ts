import { z } from 'zod';
import type { DevTools, Listener, Params } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import { placeOf } from '../guard/place.ts';

const answer = z.looseObject({ url: z.string(), remoteIPAddress: z.string().optional() });
const received = z.looseObject({ response: answer });
const asked = z.looseObject({
  requestId: z.string(),
  request: z.looseObject({ url: z.string() }),
  redirectResponse: answer.optional(),
});
const failed = z.looseObject({ requestId: z.string(), errorText: z.string() });
const socketMade = z.looseObject({ requestId: z.string(), url: z.string() });
const socketFailed = z.looseObject({ requestId: z.string(), errorMessage: z.string() });
const socketAnswered = z.looseObject({ requestId: z.string(), response: z.looseObject({}) });
const logged = z.looseObject({ entry: z.looseObject({ text: z.string(), url: z.string().optional() }) });
const navigated = z.looseObject({ errorText: z.string().optional() });

/** What the browser says where its proxy did not connect it. */
const AT_GATE = /net::ERR_(SOCKS_CONNECTION_[A-Z_]+|PROXY_CONNECTION_FAILED)/;

/**
 * A browser behind the gate knows of every connection only that it goes to the gate. This puts in the address that was connected to, and the reason where none was,
 * so that whoever records hears what a browser without a gate would say.
 */
export function seenThroughGate(tools: DevTools, guard: Guard): DevTools {
  const urls = new Map<string, string>();
  let lastFailure: string | null = null;
  const reason = (url: string): string | null => {
    const found = guard.failureOf(url);
    return found === null ? null : `net::ERR_${found.toUpperCase().replaceAll('-', '_')}`;
  };
  const peer = <Answer extends z.infer<typeof answer>>(one: Answer): Answer => {
    const address = one.remoteIPAddress === undefined ? null : guard.peerOf(one.url);
    return address === null
      ? one
      : { ...one, remoteIPAddress: address, remotePort: placeOf(one.url)?.port ?? 0 };
  };
  const rewrite: Readonly<Record<string, (params: unknown) => unknown>> = {
    'Network.requestWillBeSent'(params) {
      const { success, data } = asked.safeParse(params);
      if (!success) return params;
      urls.set(data.requestId, data.request.url);
      const { redirectResponse } = data;
      return redirectResponse === undefined ? data : { ...data, redirectResponse: peer(redirectResponse) };
    },
    'Network.responseReceived'(params) {
      const { success, data } = received.safeParse(params);
      return success ? { ...data, response: peer(data.response) } : params;
    },
    'Network.loadingFailed'(params) {
      const { success, data } = failed.safeParse(params);
      if (!success || !AT_GATE.test(data.errorText)) return params;
      const errorText = reason(urls.get(data.requestId) ?? '');
      lastFailure = errorText ?? lastFailure;
      return errorText === null ? data : { ...data, errorText };
    },
    'Network.webSocketHandshakeResponseReceived'(params) {
      const { success, data } = socketAnswered.safeParse(params);
      const address = success ? guard.peerOf(urls.get(data.requestId) ?? '') : null;
      if (!success || address === null) return params;
      return { ...data, response: { ...data.response, remoteIPAddress: address } };
    },
    'Network.webSocketFrameError'(params) {
      const { success, data } = socketFailed.safeParse(params);
      const words = success ? reason(urls.get(data.requestId) ?? '') : null;
      return success && words !== null
        ? { ...data, errorMessage: data.errorMessage.replace(AT_GATE, words) }
        : params;
    },
    'Network.webSocketCreated'(params) {
      const { success, data } = socketMade.safeParse(params);
      if (success) urls.set(data.requestId, data.url);
      return params;
    },
    'Log.entryAdded'(params) {
      const { success, data } = logged.safeParse(params);
      const words = success ? reason(data.entry.url ?? '') : null;
      if (!success || words === null) return params;
      return { ...data, entry: { ...data.entry, text: data.entry.text.replace(AT_GATE, words) } };
    },
  };
  return {
    ...tools,
    async send(method: string, params?: Params, session?: string) {
      const result = await tools.send(method, params, session);
      if (method !== 'Page.navigate') return result;
      const { success, data } = navigated.safeParse(result);
      if (!success || data.errorText === undefined || !AT_GATE.test(data.errorText)) return result;
      const url = params?.['url'];
      const own = typeof url === 'string' ? reason(url) : null;
      return { ...data, errorText: own ?? lastFailure ?? data.errorText };
    },
    on(event: string, listener: Listener) {
      const change = rewrite[event];
      const heard: Listener =
        change === undefined
          ? listener
          : (params, session) => {
              listener(change(params), session);
            };
      tools.on(event, heard);
    },
  };
}
