import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { latestFinding, replayItem } from './replay-item.ts';

/** Showing captured pages again, and what that found. */
export function replayHandlers(context: AppContext): Pick<Handlers, 'page.replay' | 'page.replayed'> {
  return {
    'page.replay': ({ item, timeoutMs, job }) =>
      context.jobs.run(job, (work) => replayItem(context, item, timeoutMs, work)),
    'page.replayed': async ({ item }) => ({ finding: await latestFinding(openVault(context), item) }),
  };
}
