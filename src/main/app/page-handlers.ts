import type { AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { takeInPage } from './take-in-page.ts';

/** Web pages as items. */
export function pageHandlers(context: AppContext): Pick<Handlers, 'page.capture'> {
  return {
    'page.capture': ({ job, ...request }) =>
      context.jobs.run(job, (work) => takeInPage(context, request, work)),
  };
}
