import { batchesOf, type BatchesReader, type BatchesWriter } from './batches.ts';
import { casesOf, type CasesReader, type CasesWriter } from './cases.ts';
import { checkpointsOf, type CheckpointsReader, type CheckpointsWriter } from './checkpoints.ts';
import type { Connection } from './connect.ts';
import { contactsOf, type ContactsReader, type ContactsWriter } from './contacts.ts';
import {
  countersignaturesOf,
  type CountersignaturesReader,
  type CountersignaturesWriter,
} from './countersignatures.ts';
import { derivativesOf, type DerivativesReader, type DerivativesWriter } from './derivatives.ts';
import { entitiesOf, type EntitiesReader, type EntitiesWriter } from './entities.ts';
import { eventsOf, type EventsReader, type EventsWriter } from './events.ts';
import { intakesOf, type IntakesReader, type IntakesWriter } from './intakes.ts';
import { itemsOf, type ItemsReader, type ItemsWriter } from './items.ts';
import { keptProfilesOf, type KeptProfilesReader, type KeptProfilesWriter } from './kept-profiles.ts';
import { ledgersOf, type LedgersReader, type LedgersWriter } from './ledgers.ts';
import { membersOf, type MembersReader, type MembersWriter } from './members.ts';
import { messagesOf, type MessagesReader, type MessagesWriter } from './messages.ts';
import { notesOf, type NotesReader, type NotesWriter } from './notes.ts';
import { objectsOf, type ObjectsReader, type ObjectsWriter } from './objects.ts';
import { peopleOf, type PeopleReader, type PeopleWriter } from './people.ts';
import { searchOf, type SearchReader } from './search.ts';
import { settingsOf, type SettingsReader, type SettingsWriter } from './settings.ts';
import { sightingsOf, type SightingsReader, type SightingsWriter } from './sightings.ts';
import { signerKeysOf, type SignerKeysReader, type SignerKeysWriter } from './signer-keys.ts';
import { witnessedOf, type WitnessedReader, type WitnessedWriter } from './witnessed.ts';

/** Everything that can be read from an open vault. */
export interface RecordsReader {
  readonly batches: BatchesReader;
  readonly settings: SettingsReader;
  readonly people: PeopleReader;
  readonly ledgers: LedgersReader;
  readonly events: EventsReader;
  readonly checkpoints: CheckpointsReader;
  readonly cases: CasesReader;
  readonly intakes: IntakesReader;
  readonly items: ItemsReader;
  readonly members: MembersReader;
  readonly derivatives: DerivativesReader;
  readonly objects: ObjectsReader;
  readonly messages: MessagesReader;
  readonly entities: EntitiesReader;
  readonly notes: NotesReader;
  readonly search: SearchReader;
  readonly contacts: ContactsReader;
  readonly signerKeys: SignerKeysReader;
  readonly sightings: SightingsReader;
  readonly witnessed: WitnessedReader;
  readonly countersignatures: CountersignaturesReader;
  readonly keptProfiles: KeptProfilesReader;
}

/** The same, for writing inside a transaction. */
export interface RecordsWriter extends RecordsReader {
  readonly batches: BatchesWriter;
  readonly settings: SettingsWriter;
  readonly people: PeopleWriter;
  readonly ledgers: LedgersWriter;
  readonly events: EventsWriter;
  readonly checkpoints: CheckpointsWriter;
  readonly cases: CasesWriter;
  readonly intakes: IntakesWriter;
  readonly items: ItemsWriter;
  readonly members: MembersWriter;
  readonly derivatives: DerivativesWriter;
  readonly objects: ObjectsWriter;
  readonly messages: MessagesWriter;
  readonly entities: EntitiesWriter;
  readonly notes: NotesWriter;
  readonly contacts: ContactsWriter;
  readonly signerKeys: SignerKeysWriter;
  readonly sightings: SightingsWriter;
  readonly witnessed: WitnessedWriter;
  readonly countersignatures: CountersignaturesWriter;
  readonly keptProfiles: KeptProfilesWriter;
}

/** Prepares every statement once. */
export function recordsOf(db: Connection): RecordsWriter {
  return {
    batches: batchesOf(db),
    settings: settingsOf(db),
    people: peopleOf(db),
    ledgers: ledgersOf(db),
    events: eventsOf(db),
    checkpoints: checkpointsOf(db),
    cases: casesOf(db),
    intakes: intakesOf(db),
    items: itemsOf(db),
    members: membersOf(db),
    derivatives: derivativesOf(db),
    objects: objectsOf(db),
    messages: messagesOf(db),
    entities: entitiesOf(db),
    notes: notesOf(db),
    search: searchOf(db),
    contacts: contactsOf(db),
    signerKeys: signerKeysOf(db),
    sightings: sightingsOf(db),
    witnessed: witnessedOf(db),
    countersignatures: countersignaturesOf(db),
    keptProfiles: keptProfilesOf(db),
  };
}
