import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

/** Goes to another page; with `replace` the page left cannot be gone back to. */
export type Navigate = (route: Route, options?: { readonly replace?: boolean }) => void;

interface Routing {
  readonly route: Route;
  readonly navigate: Navigate;
}

const RoutingContext = createContext<Routing | null>(null);

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  window.addEventListener('popstate', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
    window.removeEventListener('popstate', changed);
  };
}

/** Keeps the page in the address's fragment, so that back and forward work and nothing is asked of a server. */
export function Router({ children }: { readonly children: ReactNode }) {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  const navigate = useCallback<Navigate>((route, options) => {
    const href = hrefOf(route);
    if (href === window.location.hash) return;
    if (options?.replace !== true) {
      window.location.hash = href;
      return;
    }
    window.history.replaceState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
  const routing = useMemo(() => ({ route: parseRoute(hash), navigate }), [hash, navigate]);
  return <RoutingContext value={routing}>{children}</RoutingContext>;
}

function useRouting(): Routing {
  const routing = useContext(RoutingContext);
  if (routing === null) throw new Error('the router is missing above this component');
  return routing;
}

/** The page that is shown. */
export function useRoute(): Route {
  return useRouting().route;
}

/** The way to another page. */
export function useNavigate(): Navigate {
  return useRouting().navigate;
}
