import { fingerprint, timestamp } from '../../../../shared/model/ids.ts';
import { confirmation, confirmations, type Contact } from '../../../../shared/model/trust.ts';
import { keyReason } from '../../../../shared/contract/trust-methods.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { passphrase } from '../passphrase.ts';
import { withVault, type Session } from '../session.ts';
import { UsageError } from '../usage.ts';

/** The fingerprint of an option. */
export function fingerprintOf(args: Arguments, name: 'key' | 'accept-key') {
  const key = fingerprint.safeParse(args.required(name).toLowerCase());
  if (!key.success) throw new UsageError(`--${name} takes a fingerprint: sha256: and 64 hexadecimal digits`);
  return key.data;
}

function confirmedOf(args: Arguments) {
  const how = confirmation.safeParse(args.value('confirmed') ?? 'not-yet');
  if (!how.success) throw new UsageError(`--confirmed is one of ${confirmations.join(', ')}`);
  return how.data;
}

/** The person of the book that a word names, by id or by full name. */
export async function findPerson(app: Session, wanted: string | undefined): Promise<Contact> {
  const { contacts } = await app.call('contacts.list', {});
  const found = contacts.filter(({ id, name }) => id === wanted || name === wanted);
  const [first] = found;
  if (first === undefined)
    throw new UsageError('there is no such person in the address book: see `contact list`');
  if (found.length > 1)
    throw new UsageError('several people have this name: give the id that `contact list` prints');
  return first;
}

/** `contact add|list|key|revoke|remove`: the address book of people outside the vault. */
export function addressBook(args: Arguments, out: Output): Promise<number> {
  return withVault(args, async (app) => {
    switch (args.words[1]) {
      case 'list':
        return list(app, out);
      case 'add':
        return add(app, args, out);
      case 'key':
        return setKey(app, args, out);
      case 'revoke': {
        const since = args.value('since');
        const at = since === undefined ? undefined : timestamp.safeParse(since);
        if (at !== undefined && !at.success)
          throw new UsageError('--since takes a time such as 2026-11-20T12:00:00.000Z');
        await app.call('contacts.revokeKey', {
          key: fingerprintOf(args, 'key'),
          reason: args.required('reason'),
          ...(at === undefined ? {} : { since: at.data }),
        });
        out.result({ key: args.required('key') }, () => ['This key is not trusted any more.']);
        return 0;
      }
      case 'remove': {
        const { id, name } = await findPerson(app, args.words[2]);
        await app.call('contacts.remove', { contact: id });
        out.result({ id }, () => [`${name} is not in the address book any more.`]);
        return 0;
      }
      case undefined:
      default:
        throw new UsageError(
          'it is `contact list`, `contact add`, `contact key`, `contact revoke` or `contact remove`',
        );
    }
  });
}

async function list(app: Session, out: Output): Promise<number> {
  const book = await app.call('contacts.list', {});
  const keyLine = ({ key, confirmed, revokedAt }: Contact['keys'][number]): string =>
    `    ${key}  ${revokedAt === null ? `confirmed: ${confirmed}` : `given up ${revokedAt}`}`;
  out.result(book, () => [
    ...book.contacts.flatMap(({ id, name, keys }) => [`${name}  (${id})`, ...keys.map(keyLine)]),
    ...(book.strangers.length === 0
      ? []
      : ['Keys that were seen and belong to nobody yet:', ...book.strangers.map(keyLine)]),
  ]);
  return 0;
}

async function add(app: Session, args: Arguments, out: Output): Promise<number> {
  const hasKey = args.value('key') !== undefined;
  const made = await app.call('contacts.add', {
    name: args.required('name'),
    note: args.value('note') ?? '',
    confirmed: confirmedOf(args),
    ...(hasKey ? { key: fingerprintOf(args, 'key') } : {}),
  });
  out.result(made, () => [`${made.name} is in the address book: ${made.id}`]);
  return 0;
}

async function setKey(app: Session, args: Arguments, out: Output): Promise<number> {
  const { id } = await findPerson(app, args.words[2]);
  const changed = await app.call('contacts.setKey', {
    contact: id,
    key: fingerprintOf(args, 'key'),
    confirmed: confirmedOf(args),
    note: args.value('note') ?? '',
    replaces: args.flag('replaces'),
  });
  out.result(changed, () => [`The key of ${changed.name} is entered.`]);
  return 0;
}

/** `key replace`: a new signing key for the person whose vault it is; the old one is revoked in every ledger that goes on. */
export function ownKey(args: Arguments, out: Output): Promise<number> {
  if (args.words[1] !== 'replace') throw new UsageError('it is `key replace`');
  const reason = keyReason.safeParse(args.required('reason'));
  if (!reason.success) throw new UsageError(`--reason is one of ${keyReason.options.join(', ')}`);
  return withVault(args, async (app) => {
    const changed = await app.call('key.replace', {
      passphrase: await passphrase(args),
      reason: reason.data,
      note: args.value('note') ?? '',
    });
    out.result(changed, () => [
      `Your key is now: ${changed.key}`,
      `Revoked:         ${changed.previous}`,
      `Recorded in the vault's ledger and in ${String(changed.cases)} open cases. Tell the people who check your bundles.`,
    ]);
    return 0;
  });
}
