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
  const answers = async (ms: number) => {
    const asked = tools.send('Runtime.evaluate', { expression: '0', silent: true }, session);
    const answer = await within(
      asked.then(() => true),
      ms,
    );
    return answer === true;
  };
  const watch = async () => {
    for (let tries = 0; !state.isOver && tries < MOST;) {
      await pause(EVERY_MS);
      // Asked twice, since a page that changes its document leaves the first question without an answer.
      if (state.isOver || (await answers(patienceMs)) || state.isOver || (await answers(EVERY_MS))) continue;
      if (state.isOver) return;
      tries++;
      await within(tools.send('Runtime.terminateExecution', {}, session), EVERY_MS);
      // A page that is merely slow to lay out, on a machine that is busy, goes on being slow.
      if (await answers(2 * EVERY_MS)) ended++;
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
