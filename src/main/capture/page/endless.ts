import { pause, within, type Deadline } from '../clock.ts';
import type { DevTools } from '../devtools.ts';

/** Watches over a page that may never answer again. */
export interface EndlessScripts {
  /** How many scripts were ended. */
  ended(): number;
  stop(): void;
}

/** The page is asked so often whether it still answers. In milliseconds. */
const EVERY_MS = 1000;
/** A script that runs for longer than this part of the time of a capture is not waited for. */
const PART = 0.18;
/** Scripts that are ended before the page is given up. */
const MOST = 5;

/**
 * Ends a script of the page that lets nothing else happen for a good part of the time: nothing could be seen or kept of the page otherwise. Must be stopped before
 * anything is asked of the browser that may itself take long.
 */
export function endEndlessScripts(tools: DevTools, session: string, time: Deadline): EndlessScripts {
  const patienceMs = (time.elapsed() + time.left()) * PART;
  const state = { isOver: false };
  let ended = 0;
  const watch = async () => {
    while (!state.isOver && ended < MOST) {
      await pause(EVERY_MS);
      if (state.isOver) return;
      const answer = tools.send('Runtime.evaluate', { expression: '0', silent: true }, session);
      const isBusy =
        (await within(
          answer.then(() => true),
          patienceMs,
        )) === undefined;
      // Asked twice, since a page that changes its document leaves the first question without an answer.
      if (!isBusy || state.isOver) continue;
      const again = tools.send('Runtime.evaluate', { expression: '0', silent: true }, session);
      const isAlive =
        (await within(
          again.then(() => true),
          EVERY_MS,
        )) !== undefined;
      if (isAlive || state.isOver) continue;
      ended++;
      await within(tools.send('Runtime.terminateExecution', {}, session), EVERY_MS);
    }
  };
  void watch().catch(() => undefined);
  return {
    ended: () => ended,
    stop() {
      state.isOver = true;
    },
  };
}
