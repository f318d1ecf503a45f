import type { RollbackSign } from '../../../shared/contract/vault-methods.ts';
import type { OpenVault } from '../../vault/index.ts';
import type { Session } from '../session.ts';
import { createHeadStore } from './head-store.ts';
import { currentHeads, signsOfRollback } from './rollback.ts';

/** Long enough that a long import is not slowed, short enough that little is forgotten when the program is killed. */
const DELAY_MS = 1000;

/** Remembers outside the vault how far its ledgers had come. */
export interface HeadKeeper {
  /** What speaks for an older copy. To be asked right after unlocking, before anything is appended. */
  compare(vault: OpenVault): Promise<RollbackSign[]>;
  /** Remembers the heads of now, unless the vault looks like an older copy: what was seen before must not be forgotten then. */
  remember(session: Session): Promise<void>;
  /** The same, a moment later, however often it is asked. */
  rememberSoon(session: () => Session | null): void;
}

/** A store that cannot be written to is no reason to fail: the vault itself does not depend on it. */
export function createHeadKeeper(folder: string): HeadKeeper {
  const store = createHeadStore(folder);
  let timer: NodeJS.Timeout | null = null;
  const remember = async ({ vault, rollback }: Session): Promise<void> => {
    if (rollback.length > 0 || vault.locked) return;
    await store.write(vault.id, currentHeads(vault)).catch(() => undefined);
  };
  return {
    compare: async (vault) => signsOfRollback(vault, await store.read(vault.id)),
    remember,
    rememberSoon(session) {
      if (timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        const now = session();
        if (now !== null) void remember(now);
      }, DELAY_MS);
      timer.unref();
    },
  };
}
