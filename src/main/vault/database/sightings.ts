import type { Fingerprint, LedgerId, PersonId, Timestamp } from '../../../shared/model/ids.ts';
import type { Connection } from './connect.ts';

/** That a bundle of a ledger was seen, sealed with a key in the name of a person (their id in that ledger). */
export interface Sighting {
  readonly ledger: LedgerId;
  readonly person: PersonId;
  readonly key: Fingerprint;
  /** The name that the bundle gave the person; nothing vouches for it but the seal. */
  readonly name: string | null;
  readonly firstSeenAt: Timestamp;
  readonly lastSeenAt: Timestamp;
}

export interface SightingsReader {
  /** Earliest first. */
  ofLedger(ledger: LedgerId): readonly Sighting[];
  ofPerson(person: PersonId): readonly Sighting[];
}
export interface SightingsWriter extends SightingsReader {
  /** Remembers it from now on, or that it was seen again. */
  see(seen: Omit<Sighting, 'firstSeenAt' | 'lastSeenAt'>, at: Timestamp): void;
}

export function sightingsOf(db: Connection): SightingsWriter {
  const select = `SELECT ledger, person, key, name, first_seen_at AS firstSeenAt, last_seen_at AS lastSeenAt FROM sightings`;
  const order = 'ORDER BY first_seen_at, key';
  const ofLedger = db.prepare<[string], Sighting>(`${select} WHERE ledger = ? ${order}`);
  const ofPerson = db.prepare<[string], Sighting>(`${select} WHERE person = ? ${order}`);
  const see = db.prepare<[Omit<Sighting, 'firstSeenAt' | 'lastSeenAt'> & { at: string }]>(
    `INSERT INTO sightings (ledger, person, key, name, first_seen_at, last_seen_at) VALUES (@ledger, @person, @key, @name, @at, @at)
     ON CONFLICT (ledger, person, key) DO UPDATE SET last_seen_at = excluded.last_seen_at, name = coalesce(excluded.name, name)`,
  );
  return {
    ofLedger: (ledger) => ofLedger.all(ledger),
    ofPerson: (person) => ofPerson.all(person),
    see: (seen, at) => void see.run({ ...seen, at }),
  };
}
