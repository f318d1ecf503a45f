import type { PersonId } from '../../shared/model/ids.ts';
import type { OpenVault, VaultEnvironment } from '../vault/index.ts';
import type { Browsings } from './browse/browsings.ts';
import type { ClockKeeper } from './clock-keeper.ts';
import { AppError } from './errors.ts';
import type { HeadKeeper } from './heads/head-keeper.ts';
import type { Host } from './host.ts';
import type { EventBus, Jobs } from './jobs.ts';
import type { Session } from './session.ts';
import type { SettingsStore } from './settings-store.ts';
import type { StampSchedule } from './stamp-schedule.ts';

/** What every use case works with. */
export interface AppContext {
  readonly host: Host;
  readonly bus: EventBus;
  readonly jobs: Jobs;
  readonly settings: SettingsStore;
  readonly environment: VaultEnvironment;
  readonly heads: HeadKeeper;
  readonly clock: ClockKeeper;
  readonly stamps: StampSchedule;
  readonly browsings: Browsings;
  /** The session of now, or null while no vault is open. */
  readonly session: () => Session | null;
  /** Replaces the session; the one before must have been locked. */
  setSession(session: Session | null): void;
}

/** The session, or VAULT_LOCKED. */
export function openSession(context: AppContext): Session {
  const session = context.session();
  if (session === null)
    throw new AppError('VAULT_LOCKED', 'no vault is open: open it with the passphrase first');
  return session;
}

/** The open vault, or VAULT_LOCKED. */
export function openVault(context: AppContext): OpenVault {
  return openSession(context).vault;
}

/** The name the vault knows a person by; null for someone it does not know. */
export function nameOf(vault: OpenVault, person: PersonId): string | null {
  return vault.records.people.get(person)?.name ?? null;
}
