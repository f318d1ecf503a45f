import { z } from 'zod';
import { caseId } from '../model/ids.ts';
import { method } from './method.ts';

const address = z.string().trim().min(1).max(1000);

/** The proxy of a case as it may be shown: `socks5://host:port` or `http://host:port`, never a password; null where the case has none. */
const shown = z.object({ proxy: z.string().nullable(), hasUser: z.boolean() });

export const proxyMethods = {
  'proxy.get': method(z.object({ case: caseId }), shown),
  /** Sends every later capture of the case through a proxy, or with null straight again. Fails with PROXY_UNREADABLE. */
  'proxy.set': method(z.object({ case: caseId, proxy: address.nullable() }), shown),
  /** Asks a proxy whether it is there and lets Holdfast in, and nobody else anything; without `proxy` the one of the case. Fails with PROXY_UNREACHABLE. */
  'proxy.check': method(
    z.object({ case: caseId, proxy: address.optional() }),
    z.object({ proxy: z.string() }),
  ),
};
