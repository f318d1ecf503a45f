import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { VaultStatus } from '../../shared/contract/vault-methods.ts';
import { clearClipboard, rememberCopy } from '../ui/clipboard.ts';
import { clearToasts } from '../ui/toasts.tsx';
import { useClient } from '../transport/client-context.tsx';
import { refreshCase } from './query.ts';
import { needsVault } from './route.ts';
import { useNavigate, useRoute } from './router.tsx';

export interface Session {
  /** The folder that "unlock" and "recover" are about. */
  readonly chosenVault: string | null;
  readonly chooseVault: (path: string) => void;
  /** Why the vault was locked last, for the page that unlocks it. */
  readonly lockedBecause: 'asked' | 'idle' | null;
  /** Takes every view away and locks the vault. */
  readonly lock: () => void;
  /** Tells the window that a vault is open now. */
  readonly opened: (status: VaultStatus) => void;
  /** Counts the locks: whatever is keyed by it is taken away by the next one. */
  readonly epoch: number;
}

const SessionContext = createContext<Session | null>(null);

/** What survives a lock: preferences, the list of vaults and whether one is open; nothing out of a vault. */
const kept = new Set<unknown>(['settings.get', 'app.info', 'vault.status']);

/** Which vault the window is at, and what happens when it is locked: every view and every answer of the core is dropped. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const route = useRoute();
  const [chosenVault, chooseVault] = useState<string | null>(null);
  const [lockedBecause, setLockedBecause] = useState<Session['lockedBecause']>(null);
  const [epoch, setEpoch] = useState(0);

  const dropViews = useCallback(
    (reason: 'asked' | 'idle') => {
      const none: VaultStatus = { state: 'none' };
      const before = queries.getQueryData<VaultStatus>(['vault.status', {}]);
      // A vault that was open before this window was is the one to unlock as well.
      if (before?.state === 'open') chooseVault(before.path);
      queries.removeQueries({ predicate: ({ queryKey }) => !kept.has(queryKey[0]) });
      queries.getMutationCache().clear();
      queries.setQueryData(['vault.status', {}], none);
      clearToasts();
      clearClipboard();
      setLockedBecause(reason);
      setEpoch((count) => count + 1);
    },
    [queries],
  );

  const opened = useCallback(
    (status: VaultStatus) => {
      if (status.state === 'open') chooseVault(status.path);
      setLockedBecause(null);
      queries.setQueryData(['vault.status', {}], status);
      void queries.invalidateQueries({ queryKey: ['app.info'] });
    },
    [queries],
  );

  const lock = useCallback(() => {
    dropViews('asked');
    navigate({ name: 'unlock' }, { replace: true });
    client.call('vault.lock', {}).catch(() => queries.invalidateQueries({ queryKey: ['vault.status'] }));
  }, [client, queries, navigate, dropViews]);

  const onLocked = useEffectEvent((reason: 'asked' | 'idle') => {
    // While a vault is created nothing of one is shown but its recovery code, which cannot be shown again.
    if (route.name === 'create') return;
    if (needsVault(route)) {
      dropViews(reason);
      navigate({ name: 'unlock' }, { replace: true });
      return;
    }
    // A page that needs no vault stays, and loses what a vault that was open told it. Of one that was locked before, the word may come late.
    const known = queries.getQueryData<VaultStatus>(['vault.status', {}]);
    if (known?.state === 'open') dropViews(reason);
    else void queries.invalidateQueries({ queryKey: ['vault.status'] });
  });

  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.event === 'locked') onLocked(event.reason);
        if (event.event === 'case-changed') void refreshCase(queries, event.case);
      }),
    [client, queries],
  );

  useEffect(() => {
    document.addEventListener('copy', rememberCopy);
    return () => document.removeEventListener('copy', rememberCopy);
  }, []);

  const session = useMemo(
    () => ({ chosenVault, chooseVault, lockedBecause, lock, opened, epoch }),
    [chosenVault, lockedBecause, lock, opened, epoch],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The window's session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('the session is missing above this component');
  return session;
}
