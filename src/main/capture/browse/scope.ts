import type { DevTools, Listener } from '../devtools.ts';

/** A part of what a browser says, given to those who listen to it as if it were everything. */
export interface Scope extends DevTools {
  deliver(event: string, params: unknown, session: string | undefined): void;
}

/** `listen` is told of each kind of event that somebody wants to hear here. */
export function createScope(tools: DevTools, listen: (event: string) => void): Scope {
  const listeners = new Map<string, Listener[]>();
  return {
    send: (method, params, session) => tools.send(method, params, session),
    ...(tools.hold === undefined ? {} : { hold: tools.hold }),
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      listen(event);
    },
    deliver(event, params, session) {
      for (const listener of listeners.get(event) ?? []) listener(params, session);
    },
  };
}
