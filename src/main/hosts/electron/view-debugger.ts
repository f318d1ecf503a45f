import type { Debugger } from 'electron';
import type { PageDebugger } from '../../app/host.ts';

/** Version of the protocol that is spoken with a page. */
const PROTOCOL = '1.3';

/** The debugger of a page as captures use it, attached. Throws where somebody else has it. */
export function pageDebugger(given: Debugger): PageDebugger {
  given.attach(PROTOCOL);
  return {
    send: (method, params, session) => given.sendCommand(method, params, session),
    onMessage(listener) {
      given.on('message', (_, method, params: unknown, session) => listener(method, params, session));
    },
    onDetach(listener) {
      given.on('detach', (_, reason) => listener(reason));
    },
  };
}
