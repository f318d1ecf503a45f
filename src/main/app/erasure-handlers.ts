import { openSession, openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { certificateOf } from './erasure/certificate.ts';
import { erase } from './erasure/erase.ts';

/** Erasing an item for good, and the certificate of it. */
export function erasureHandlers(context: AppContext): Pick<Handlers, 'item.erase' | 'item.erasure'> {
  return {
    async 'item.erase'({ item, reason }) {
      // A seal or an extraction under way may be reading the very item.
      if (context.jobs.busy())
        throw new AppError('NOT_ALLOWED', 'something else is still at work: wait until it is done');
      const certificate = await erase(openSession(context), item, reason);
      context.bus.send({ event: 'case-changed', case: certificate.case });
      return certificate;
    },
    'item.erasure': ({ item }) => certificateOf(openVault(context), item),
  };
}
