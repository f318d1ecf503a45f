import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { Fingerprint, Timestamp } from '../../../shared/model/ids.ts';
import {
  contactId,
  type Confirmation,
  type Contact,
  type ContactId,
  type SignerKey,
} from '../../../shared/model/trust.ts';
import type { OpenVault, Transaction } from '../../vault/index.ts';
import { AppError } from '../errors.ts';

/** Everyone in the book, and the keys that belong to nobody yet. */
export function addressBook(vault: OpenVault): { contacts: Contact[]; strangers: SignerKey[] } {
  const keys = vault.records.signerKeys.list();
  const keysOf = (id: ContactId | null): SignerKey[] =>
    keys.filter((key) => key.contact === id).map(({ contact: _contact, ...key }) => key);
  return {
    contacts: vault.records.contacts.list().map((one) => ({ ...one, keys: keysOf(one.id) })),
    strangers: keysOf(null),
  };
}

/** A person of the book, or CONTACT_NOT_FOUND. */
export function findContact(vault: OpenVault, id: ContactId): Contact {
  const found = addressBook(vault).contacts.find((one) => one.id === id);
  if (found === undefined)
    throw new AppError('CONTACT_NOT_FOUND', 'there is no such person in the address book');
  return found;
}

/** What is said of someone's key. */
export interface KeyEntry {
  readonly key: Fingerprint;
  readonly confirmed: Confirmation;
  readonly note: string;
}

/** Enters a person, with a key where one is given, in one step with the entry in the vault's ledger. */
export function addContact(
  vault: OpenVault,
  person: { readonly name: string; readonly note: string },
  entry: KeyEntry | null,
): Contact {
  const id = contactId.parse(crypto.randomUUID());
  vault.transact((transaction) => {
    const { at } = transaction.append(vault.ledger, {
      type: 'person.added',
      details: { contact: id, ...person },
    });
    transaction.contacts.insert({ id, ...person, since: at });
    if (entry !== null) enterKey(vault, transaction, id, entry);
  });
  return findContact(vault, id);
}

/**
 * Enters a key for a person or confirms it anew. Throws KEY_DIFFERS where another key of theirs is in force and `replaces` is not said, where the key is
 * somebody else's, or where it was given up.
 */
export function setKey(vault: OpenVault, id: ContactId, entry: KeyEntry, replaces: boolean): Contact {
  const { keys } = findContact(vault, id);
  const others = keys.filter(({ key, revokedAt }) => key !== entry.key && revokedAt === null);
  if (others.length > 0 && !replaces) {
    throw new AppError(
      'KEY_DIFFERS',
      'another key is entered for this person: ask them whether they changed it, then say that this one replaces it',
    );
  }
  vault.transact((transaction) => {
    for (const { key } of others) giveUp(vault, transaction, key, 'replaced');
    enterKey(vault, transaction, id, entry);
  });
  return findContact(vault, id);
}

/** Trusts a key no more, from `since` on or from now. A key that was never met can be given up as well. */
export function revokeKey(
  vault: OpenVault,
  key: Fingerprint,
  reason: string,
  since: Timestamp | undefined,
): void {
  vault.transact((transaction) => {
    giveUp(vault, transaction, key, reason, since);
  });
}

/** Takes a person out; that their keys were met stays known. */
export function removeContact(vault: OpenVault, id: ContactId): void {
  findContact(vault, id);
  vault.transact((transaction) => {
    transaction.append(vault.ledger, { type: 'person.removed', details: { contact: id } });
    transaction.signerKeys.release(id);
    transaction.contacts.remove(id);
  });
}

function enterKey(
  vault: OpenVault,
  transaction: Transaction,
  id: ContactId,
  { key, confirmed, note }: KeyEntry,
): void {
  const known = transaction.signerKeys.get(key);
  const isOwn = transaction.people.list().some((person) => person.key === key);
  if (isOwn || (known !== null && known.contact !== null && known.contact !== id)) {
    throw new AppError('KEY_DIFFERS', 'this key belongs to somebody else already');
  }
  if (known !== null && known.revokedAt !== null) {
    throw new AppError('KEY_DIFFERS', 'this key was given up: it cannot be trusted again');
  }
  const { at } = transaction.append(vault.ledger, {
    type: 'key.added',
    details: { contact: id, key, confirmed, note },
  });
  transaction.signerKeys.meet(key, at);
  transaction.signerKeys.assign(key, id, confirmed, at, note);
}

/** Records that a key is given up; the earliest moment counts. */
export function giveUp(
  vault: OpenVault,
  transaction: Transaction,
  key: Fingerprint,
  reason: string,
  since: Timestamp = toTimestamp(vault.environment.now()),
): void {
  const { at } = transaction.append(vault.ledger, { type: 'key.revoked', details: { key, reason, since } });
  transaction.signerKeys.meet(key, at);
  transaction.signerKeys.revoke(key, since, reason);
}
