import { useEffect } from 'react';
import { AWAKE_INTERVAL } from '../../app/presence.ts';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';

/**
 * Keeps a recovery code on the screen until the person is done with it: it is shown only once. The idle lock would protect nothing, for
 * whoever sees the code can open the vault; and a browser asks before the page is closed. (In the desktop's own window such a
 * question is not shown and the window would just not close, so there it is not asked.)
 */
export function useKeptSheet(): void {
  const client = useClient();
  const host = useCall('app.info', {}).data?.host;
  useEffect(() => {
    const timer = setInterval(() => {
      // If it does not arrive, the vault locks; the code is then still in front of the person.
      client.call('app.awake', {}).catch(() => undefined);
    }, AWAKE_INTERVAL);
    return () => clearInterval(timer);
  }, [client]);
  useEffect(() => {
    if (host !== 'loopback') return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [host]);
}
