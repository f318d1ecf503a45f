import { z } from 'zod';
import type { CaseId } from '../../../shared/model/ids.ts';
import { direct, freshWord, nameOfRoute, readProxy, type Route } from '../../capture/gate/route.ts';
import { checkProxy } from '../../capture/gate/upstream.ts';
import type { OpenVault } from '../../vault/index.ts';
import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { findCase, findOpenCase } from '../find.ts';

const settingOf = (id: CaseId) => `capture-proxy/${id}`;

/** The proxy that captures of a case go through, as a person gave it; undefined where they go straight. */
export function proxyOf({ records }: OpenVault, id: CaseId): string | undefined {
  const stored = records.settings.get(settingOf(id));
  return stored === null ? undefined : z.string().parse(JSON.parse(stored));
}

/** The way out for one session of a case. Rejects with PROXY_UNREACHABLE where its proxy is not there: nothing ever goes past it. */
export async function routeOf(vault: OpenVault, id: CaseId): Promise<Route> {
  const proxy = proxyOf(vault, id);
  if (proxy === undefined) return direct;
  const route = readProxy(proxy, freshWord);
  await checkProxy(route);
  return route;
}

type Area = 'proxy.get' | 'proxy.set' | 'proxy.check';

/** The proxy of a case. */
export function proxyHandlers(context: AppContext): Pick<Handlers, Area> {
  const shown = (id: CaseId) => {
    const proxy = proxyOf(openVault(context), id);
    if (proxy === undefined) return { proxy: null, hasUser: false };
    const route = readProxy(proxy, () => '');
    return { proxy: nameOfRoute(route), hasUser: route.user !== '' };
  };
  return {
    'proxy.get'({ case: id }) {
      findCase(openVault(context), id);
      return shown(id);
    },
    'proxy.set'({ case: id, proxy }) {
      const vault = openVault(context);
      findOpenCase(vault, id);
      if (proxy !== null) readProxy(proxy, freshWord);
      vault.transact(({ settings }) => {
        if (proxy === null) settings.remove(settingOf(id));
        else settings.set(settingOf(id), JSON.stringify(proxy));
      });
      context.bus.send({ event: 'case-changed', case: id });
      return shown(id);
    },
    async 'proxy.check'({ case: id, proxy = proxyOf(openVault(context), id) }) {
      findCase(openVault(context), id);
      if (proxy === undefined) throw new AppError('NOT_AVAILABLE', 'this case has no proxy');
      const route = readProxy(proxy, freshWord);
      await checkProxy(route);
      return { proxy: nameOfRoute(route) };
    },
  };
}
