import type { CaseRecord } from '../database/cases.ts';
import type { ItemRecord } from '../database/items.ts';
import type { RecordsReader } from '../database/records.ts';
import { placeOf } from '../objects/layout.ts';
import { ledgerPath, type CheckedEvent, type CheckedLedger } from './check-ledger.ts';
import type { Findings } from './findings.ts';

/** Events each of which has a record. Notes have theirs too, but those of an erased item are gone. */
const RECORDED: ReadonlySet<string> = new Set(['item.acquired', 'item.derived', 'item.redacted']);

/** Fields as a record has them and an event's details should state them. */
type Stated = Readonly<Record<string, string | number | null>>;

/** Whether an event's details say exactly this of the fields that a record has. */
function agrees(event: CheckedEvent, expected: Stated): boolean {
  const { details } = event;
  return details !== null && Object.entries(expected).every(([name, value]) => details[name] === value);
}

/** Compares the records of a case's items with what its ledger says of them, in both directions. */
export function checkItems(
  records: RecordsReader,
  matter: CaseRecord,
  ledger: CheckedLedger,
  findings: Findings,
): void {
  const path = ledgerPath(ledger.record);
  const mismatch = (message: string, seq: number): void =>
    findings.add({ code: 'RECORD_MISMATCH', path, seq, message });
  const unmet = new Map([...ledger.stated].filter(([, { type }]) => RECORDED.has(type)));
  const erased = new Set(
    [...ledger.stated.values()].filter(({ type }) => type === 'item.erased').map(({ item }) => item),
  );

  const matches = (
    event: CheckedEvent | undefined,
    item: ItemRecord,
    types: readonly string[],
    expected: Stated,
  ): boolean => {
    if (event === undefined || event.item !== item.id || !types.includes(event.type)) return false;
    return item.erasedAt === null ? agrees(event, expected) : event.details === null;
  };

  for (const item of records.items.list(matter.id)) {
    const { bytes, exhibit, kind, name, sha256 } = item;
    if (
      !matches(ledger.stated.get(item.event), item, ['item.acquired'], { bytes, exhibit, kind, name, sha256 })
    ) {
      mismatch('The record of an item says something else than the event of its acquisition.', item.event);
    }
    unmet.delete(item.event);
    if ((item.erasedAt !== null) !== erased.has(item.id)) {
      mismatch('An item is erased in the ledger and not in the records, or the other way round.', item.event);
    }
    const original = records.objects.get(item.object);
    if (original?.sha256 !== sha256 || original.bytes !== bytes) {
      mismatch(
        'The stored file of an item is recorded with another hash or length than the item.',
        item.event,
      );
    }
    for (const { event, text } of records.notes.list(item.id)) {
      if (!matches(ledger.stated.get(event), item, ['item.noted'], { text })) {
        mismatch('A note says something else than the event of its writing.', event);
      }
    }
    for (const derivative of records.derivatives.list(item.id)) {
      const { event, object, ...stated } = derivative;
      if (!matches(ledger.stated.get(event), item, ['item.derived', 'item.redacted'], stated)) {
        mismatch('The record of a derivative says something else than the event of its making.', event);
      }
      unmet.delete(event);
      const file = records.objects.get(object);
      if (file?.sha256 !== derivative.sha256 || file.bytes !== derivative.bytes) {
        mismatch('The stored file of a derivative is recorded with another hash or length.', event);
      }
    }
  }
  for (const { seq } of unmet.values()) {
    findings.add({
      code: 'MISSING',
      path,
      seq,
      message: 'There is no record of what this event took in or made.',
    });
  }
}

/** Finds stored files that no item, no derivative and no kept profile accounts for: they have a key and a hash, and nobody says where they came from. */
export function checkReferences(records: RecordsReader, findings: Findings): void {
  const named = new Set<string>(records.keptProfiles.objects());
  for (const { id } of records.cases.list()) {
    for (const item of records.items.list(id)) {
      named.add(item.object);
      for (const { object } of records.derivatives.list(item.id)) named.add(object);
    }
  }
  for (const { id } of records.objects.list()) {
    if (named.has(id)) continue;
    const message = 'A stored file belongs to no item: what was recorded of it is gone.';
    findings.add({ code: 'RECORD_MISMATCH', path: placeOf('', id).file.replaceAll('\\', '/'), message });
  }
}

/** Compares the people, the cases and the keys that the vault's own ledger states with the records and the ledgers that are there. */
export function checkOwnLedger(
  records: RecordsReader,
  ledgers: readonly CheckedLedger[],
  findings: Findings,
): void {
  const own = ledgers.find(({ record }) => record.kind === 'vault');
  if (own === undefined) return;
  const ownPath = ledgerPath(own.record);
  const stated = [...own.stated.values()];
  const ofType = (wanted: string): readonly CheckedEvent[] => stated.filter(({ type }) => type === wanted);
  const mismatch = (path: string, message: string): void =>
    findings.add({ code: 'RECORD_MISMATCH', path, message });

  const cases = new Map(records.cases.list().map((record) => [String(record.ledger), record]));
  for (const event of ofType('case.opened')) {
    const record = cases.get(String(event.details?.['ledger']));
    const { seq } = event;
    if (record === undefined) {
      findings.add({
        code: 'MISSING',
        path: ownPath,
        seq,
        message: 'The case that was opened here is gone.',
      });
    } else if (!agrees(event, { case: record.id, title: record.title })) {
      mismatch(ownPath, 'The record of a case says something else than the event of its opening.');
    }
  }
  const opened = new Set(ofType('case.opened').map(({ details }) => details?.['ledger']));
  // Keys of people outside the vault are entered in its ledger too, and admit nobody.
  const admitted = ofType('key.added').filter(({ details }) => details?.['person'] !== undefined);
  const keys = new Set(admitted.map(({ details }) => details?.['key']));
  for (const { record, keys: acting } of ledgers) {
    if (record.kind === 'case' && !opened.has(record.id)) {
      mismatch(ledgerPath(record), "The vault's ledger does not know this case.");
    }
    if ([...acting].some((key) => !keys.has(key))) {
      mismatch(ledgerPath(record), 'Someone acted with a key that this vault never admitted.');
    }
  }
  for (const { id, name, initials, role, organisation } of records.people.list()) {
    const known = ofType('person.added').some((event) =>
      agrees(event, { person: id, name, initials, role, organisation }),
    );
    if (!known)
      mismatch(ownPath, 'The record of a person says something else than the event of their admission.');
  }
}
