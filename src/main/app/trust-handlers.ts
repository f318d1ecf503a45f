import type { Fingerprint } from '../../shared/model/ids.ts';
import { unlockVault, prepareKey } from '../vault/index.ts';
import { openSession, openVault, nameOf, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { eventViewOf } from './event-view.ts';
import { addContact, addressBook, removeContact, revokeKey, setKey } from './trust/address-book.ts';

type Area =
  | 'contacts.list'
  | 'contacts.add'
  | 'contacts.setKey'
  | 'contacts.revokeKey'
  | 'contacts.remove'
  | 'key.replace'
  | 'vault.log';

/** Whose keys are trusted, one's own key, and the vault's own ledger, where all of that is recorded. */
export function trustHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    'contacts.list': () => addressBook(openVault(context)),
    'contacts.add': ({ name, note, key, confirmed }) =>
      addContact(openVault(context), { name, note }, key === undefined ? null : { key, confirmed, note: '' }),
    'contacts.setKey': ({ contact, key, confirmed, note, replaces }) =>
      setKey(openVault(context), contact, { key, confirmed, note }, replaces),
    'contacts.revokeKey'({ key, reason, since }) {
      revokeKey(openVault(context), key, reason, since);
      return {};
    },
    'contacts.remove'({ contact }) {
      removeContact(openVault(context), contact);
      return {};
    },
    'key.replace': ({ passphrase, reason, note }) => replaceKey(context, passphrase, { reason, note }),
    'vault.log'({ after, limit }) {
      const vault = openVault(context);
      const number = vault.records.ledgers.get(vault.ledger)?.number ?? 0;
      const { events } = vault.records;
      return {
        events: events
          .page(number, after, limit)
          .map((event) => eventViewOf(event, (who) => nameOf(vault, who))),
        total: events.count(number),
      };
    },
  };
}

/** Prepares the new key and opens the vault anew with it: the secrets in memory are then those of the new key alone. */
async function replaceKey(
  context: AppContext,
  passphrase: string,
  change: Parameters<typeof prepareKey>[2],
): Promise<{ key: Fingerprint; previous: Fingerprint; cases: number }> {
  if (context.jobs.busy())
    throw new AppError('NOT_ALLOWED', 'something else is still at work: wait until it is done');
  const session = openSession(context);
  const { vault } = session;
  const previous = vault.signer.key;
  const cases = vault.records.cases.list().filter(({ closedAt }) => closedAt === null).length;
  const key = await prepareKey(vault, passphrase, change);
  context.setSession(null);
  await vault.lock();
  try {
    const reopened = await unlockVault(vault.folder, passphrase, context.environment);
    context.setSession({ ...session, vault: reopened, views: new Map() });
  } catch (error) {
    context.bus.send({ event: 'locked', reason: 'asked' });
    throw error;
  }
  return { key, previous, cases };
}
