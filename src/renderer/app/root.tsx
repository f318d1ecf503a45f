import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { VaultStatus } from '../../shared/contract/vault-methods.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useText } from '../ui/text.ts';
import { Toasts } from '../ui/toasts.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Frame } from './frame.tsx';
import { PageOf } from './page-of.tsx';
import { Preferences } from './preferences.tsx';
import { usePresence } from './presence.ts';
import { createQueryClient } from './query.ts';
import { needsVault, type Route } from './route.ts';
import { Router, useNavigate, useRoute } from './router.tsx';
import { SessionProvider, useSession } from './session.tsx';
import { useCall } from './use-call.ts';
import '../styles/index.css';

/** The whole window. Its title is always the name of the app, whatever is open. */
export function Root() {
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <Preferences>
        <Router>
          <SessionProvider>
            <Vault />
            <Toasts />
          </SessionProvider>
        </Router>
      </Preferences>
    </QueryClientProvider>
  );
}

function Vault() {
  const t = useText();
  const status = useCall('vault.status', {});
  if (status.data !== undefined) return <Place status={status.data} />;
  if (status.error === null) return <Waiting />;
  return (
    <div className="page page-narrow">
      <ErrorNotice
        error={status.error}
        actions={<Button onPress={() => void status.refetch()}>{t('action.again')}</Button>}
      />
    </div>
  );
}

/** Where one belongs instead of the page that was asked for, or null where that page can be shown. */
function detour(route: Route, status: VaultStatus, hasChosen: boolean): Route | null {
  if (status.state === 'open') {
    return route.name === 'start' || route.name === 'unlock' || route.name === 'recover'
      ? { name: 'cases' }
      : null;
  }
  if (needsVault(route)) return { name: hasChosen ? 'unlock' : 'start' };
  return (route.name === 'unlock' || route.name === 'recover') && !hasChosen ? { name: 'start' } : null;
}

function Place({ status }: { readonly status: VaultStatus }) {
  const route = useRoute();
  const navigate = useNavigate();
  const session = useSession();
  usePresence(status.state === 'open', session.lock);
  const elsewhere = detour(route, status, session.chosenVault !== null);
  useEffect(() => {
    if (elsewhere !== null) navigate(elsewhere, { replace: true });
  }, [elsewhere, navigate]);
  return (
    <Frame key={session.epoch} status={status}>
      {elsewhere === null && (
        <FaultBoundary key={route.name}>
          <Suspense fallback={<Waiting />}>
            <PageOf route={route} />
          </Suspense>
        </FaultBoundary>
      )}
    </Frame>
  );
}
