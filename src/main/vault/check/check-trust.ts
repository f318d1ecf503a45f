import type { RecordsReader } from '../database/records.ts';
import { ledgerPath, type CheckedEvent, type CheckedLedger } from './check-ledger.ts';
import type { Findings } from './findings.ts';

/** What the vault's ledger says of one key of somebody outside the vault. */
interface StatedKey {
  contact: unknown;
  confirmed: unknown;
  isRevoked: boolean;
}

/**
 * Compares whom the vault trusts, and what it witnessed, with the vault's own ledger: a name or a confirmation that was slipped into the records, or a
 * receipt that was taken out of them, shows here.
 */
export function checkTrust(
  records: RecordsReader,
  ledgers: readonly CheckedLedger[],
  findings: Findings,
): void {
  const own = ledgers.find(({ record }) => record.kind === 'vault');
  if (own === undefined) return;
  const mismatch = (path: string, message: string, seq?: number): void =>
    findings.add({ code: 'RECORD_MISMATCH', path, message, ...(seq === undefined ? {} : { seq }) });
  const path = ledgerPath(own.record);

  const { people, keys } = replay([...own.stated.values()]);
  const known = new Map(records.contacts.list().map(({ id, name }) => [String(id), name]));
  const peopleAgree = known.size === people.size && [...people].every(([id, name]) => known.get(id) === name);
  if (!peopleAgree) mismatch(path, 'The address book names other people than the events of their entry.');
  for (const { key, contact, confirmed, revokedAt } of records.signerKeys.list()) {
    const stated = keys.get(key);
    const agrees =
      (stated?.contact ?? null) === contact &&
      (stated?.confirmed ?? 'not-yet') === confirmed &&
      (stated?.isRevoked ?? false) === (revokedAt !== null);
    if (!agrees)
      mismatch(path, 'The address book says something else of a key than the events of its entry.');
    keys.delete(key);
  }
  if (keys.size > 0) mismatch(path, 'A key that was entered in the address book is gone from it.');

  checkReceipts(records, ledgers, mismatch);
}

function replay(events: readonly CheckedEvent[]): {
  readonly people: ReadonlyMap<string, unknown>;
  readonly keys: Map<string, StatedKey>;
} {
  const people = new Map<string, unknown>();
  const keys = new Map<string, StatedKey>();
  for (const { type, details } of events) {
    const { contact, key } = details ?? {};
    if (type === 'person.added' && typeof contact === 'string') people.set(contact, details?.['name']);
    if (type === 'person.removed' && typeof contact === 'string') {
      people.delete(contact);
      for (const stated of keys.values()) {
        if (stated.contact === contact) Object.assign(stated, { contact: null, confirmed: 'not-yet' });
      }
    }
    // Keys of the vault's own people carry `person`; they are not part of the book.
    if (typeof key !== 'string' || details?.['person'] !== undefined) continue;
    if (type === 'key.added') keys.set(key, { contact, confirmed: details?.['confirmed'], isRevoked: false });
    if (type === 'key.revoked') {
      keys.set(key, { contact: null, confirmed: 'not-yet', ...keys.get(key), isRevoked: true });
    }
  }
  return { people, keys };
}

type Mismatch = (path: string, message: string, seq?: number) => void;

/** Every `receipt.countersigned` has its record, and every record its event. */
function checkReceipts(records: RecordsReader, ledgers: readonly CheckedLedger[], mismatch: Mismatch): void {
  const witnessed = new Map(records.witnessed.list().map((one) => [one.event, one]));
  for (const ledger of ledgers) {
    const given = new Map(records.countersignatures.list(ledger.record.id).map((one) => [one.event, one]));
    for (const { seq, type, details } of ledger.stated.values()) {
      if (type !== 'receipt.countersigned' || details === null) continue;
      const path = ledgerPath(ledger.record);
      const isForeign = details['ledger'] !== undefined;
      const record = isForeign ? witnessed.get(seq) : given.get(seq);
      const agrees =
        record !== undefined &&
        record.seq === details['seq'] &&
        record.hash === details['hash'] &&
        ('countersigner' in record
          ? record.countersigner === details['countersigner']
          : record.ledger === details['ledger'] && record.key === details['key']);
      if (!agrees)
        mismatch(path, 'A countersigned receipt is missing, or says something else than its event.', seq);
      if (isForeign) witnessed.delete(seq);
      else given.delete(seq);
    }
    for (const seq of given.keys())
      mismatch(ledgerPath(ledger.record), 'A countersignature has no event.', seq);
  }
  const own = ledgers.find(({ record }) => record.kind === 'vault');
  for (const seq of witnessed.keys()) {
    if (own !== undefined) mismatch(ledgerPath(own.record), 'A witnessed receipt has no event.', seq);
  }
}
