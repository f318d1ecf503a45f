import { stampLater } from './bundle/stamp-later.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { listReceived } from './received/list-received.ts';
import { receiveBundle } from './received/receive.ts';

type Area = 'bundle.stamp' | 'bundle.receive' | 'bundle.received';

/** What is done with bundles after they were sealed: here, or by somebody else. */
export function handoverHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    'bundle.stamp': ({ job, ...request }) =>
      context.jobs.run(job, (work) => stampLater(context, request, work)),
    'bundle.receive': ({ job, ...request }) =>
      context.jobs.run(job, (work) => receiveBundle(context, request, work)),
    'bundle.received': ({ case: id }) => ({ bundles: listReceived(openVault(context), id) }),
  };
}
