import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { VaultStatus } from '../../shared/contract/vault-methods.ts';
import { toTimestamp } from '../../shared/ledger/times.ts';
import { person, type Person } from '../../shared/model/person.ts';
import {
  changePassphrase,
  createVault,
  recoverVault,
  settleLeftovers,
  unlockVault,
  type OpenVault,
} from '../vault/index.ts';
import { settleBatches, settleTries } from './batch/settle-batches.ts';
import { settleBundles } from './bundle/under-way.ts';
import { checkOpenVault } from './check.ts';
import { openSession, openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { settleCaptures } from './page/settle-captures.ts';
import { AppError } from './errors.ts';
import { acceptRollback } from './heads/accept-rollback.ts';
import type { IdleLock } from './idle-lock.ts';

type Area =
  | 'vault.status'
  | 'vault.create'
  | 'vault.open'
  | 'vault.recover'
  | 'vault.changePassphrase'
  | 'vault.lock'
  | 'vault.acceptRollback'
  | 'vault.check'
  | 'people.list';

/** Locks the vault: work in progress is told to stop, keys and views are gone. Doing it twice does no harm. */
export async function lockVault(
  context: AppContext,
  idle: IdleLock,
  reason: 'asked' | 'idle',
): Promise<void> {
  const session = context.session();
  if (session === null) return;
  context.setSession(null);
  idle.stop();
  context.jobs.cancelAll();
  await context.browsings.closeAll();
  session.views.clear();
  // What a job takes back, such as copies half written outside the vault, it also records: for that the vault must still be open.
  await context.jobs.ended();
  await context.heads.remember(session);
  await session.vault.lock();
  context.bus.send({ event: 'locked', reason });
}

/** Making, opening and locking a vault, and who is in it. */
export function vaultHandlers(context: AppContext, idle: IdleLock): Pick<Handlers, Area> {
  let opening = false;

  /** One vault at a time, and only one attempt at a time: two fast clicks must not open it twice. */
  const opened = async (path: string, open: () => Promise<OpenVault>): Promise<VaultStatus> => {
    if (opening) throw new AppError('NOT_ALLOWED', 'a vault is being opened already: wait a moment');
    opening = true;
    try {
      await lockVault(context, idle, 'asked');
      const vault = await open();
      // Asked before anything is appended: an older copy must not look newer than it is.
      const rollback = await context.heads.compare(vault);
      // What a crash left is cleared up and recorded before anything new begins.
      await settleLeftovers(vault);
      await settleBundles(vault, context.environment.files);
      settleBatches(vault);
      const session = { vault, openedAt: Date.now(), views: new Map(), rollback };
      await context.heads.remember(session);
      context.setSession(session);
      await settleCaptures(context);
      settleTries(vault);
      await context.settings.rememberVault(path).catch(() => undefined);
      idle.start((await context.settings.get()).lockMinutes);
      return statusOf(context);
    } finally {
      opening = false;
    }
  };

  return {
    'vault.status': () => statusOf(context),
    async 'vault.create'({ path, passphrase, ...wanted }) {
      const folder = resolve(path);
      const made = await createVault(folder, { ...wanted, passphrase }, context.environment);
      await opened(folder, () => unlockVault(folder, passphrase, context.environment));
      return made;
    },
    'vault.open'({ path, passphrase }) {
      const folder = resolve(path);
      return opened(folder, () => unlockVault(folder, passphrase, context.environment));
    },
    'vault.recover'({ path, recoveryCode, passphrase }) {
      const folder = resolve(path);
      return opened(folder, () => recoverVault(folder, recoveryCode, passphrase, context.environment));
    },
    async 'vault.changePassphrase'({ current, next }) {
      await changePassphrase(openVault(context), current, next);
      return {};
    },
    async 'vault.lock'() {
      await lockVault(context, idle, 'asked');
      return {};
    },
    async 'vault.acceptRollback'({ reason }) {
      await acceptRollback(context, reason);
      return statusOf(context);
    },
    'vault.check': ({ job, receipts }) =>
      context.jobs.run(job, (work) => checkOpenVault(context, receipts, work)),
    'people.list'() {
      const vault = openVault(context);
      const you = vault.person.id;
      return { people: vault.records.people.list().map((one) => ({ ...one, you: one.id === you })) };
    },
  };
}

function statusOf(context: AppContext): VaultStatus {
  if (context.session() === null) return { state: 'none' };
  const { vault, openedAt, rollback } = openSession(context);
  return {
    state: 'open',
    path: vault.folder,
    vault: vault.id,
    person: personOf(vault),
    openedAt: toTimestamp(openedAt),
    rollback,
  };
}

function personOf(vault: OpenVault): Person {
  return person.parse(vault.person);
}

/** Whether a folder remembered from before still holds a vault. */
export function isPresent(path: string): boolean {
  return existsSync(resolve(path, 'vault.json'));
}
