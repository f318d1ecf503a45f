import { within } from '../clock.ts';
import { DevToolsError, type DevTools } from '../devtools.ts';

/** The same protocol, but a command that is not answered within `ms` rejects: a page that is busy with itself for ever must not hold up its record. */
export function patient(tools: DevTools, ms: () => number): DevTools {
  return {
    async send(method, params, session) {
      const answer = tools.send(method, params, session).then((value) => ({ value }));
      const done = await within(answer, ms());
      if (done === undefined) throw new DevToolsError('the browser did not answer in time');
      return done.value;
    },
    on: (event, listener) => {
      tools.on(event, listener);
    },
  };
}
