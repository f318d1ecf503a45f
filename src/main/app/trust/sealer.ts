import type { Fingerprint, Timestamp } from '../../../shared/model/ids.ts';
import type { Confirmation, Contact, Sealer, SealerWarning } from '../../../shared/model/trust.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import type { Sighting } from '../../vault/index.ts';
import type { OwnKey } from './known-keys.ts';

/** What the vault knows, gathered beforehand. */
export interface Knowledge {
  readonly contacts: readonly Contact[];
  readonly strangers: Contact['keys'];
  readonly own: {
    readonly people: readonly { readonly id: string; readonly name: string; readonly key: Fingerprint }[];
    readonly keys: readonly OwnKey[];
    readonly ledgers: ReadonlySet<string>;
  };
  /** Earlier bundles of the same ledger, and in the name of the same person. */
  readonly ofLedger: readonly Sighting[];
  readonly ofPerson: readonly Sighting[];
  /** Keys that were named as trusted for this check. */
  readonly given: readonly Fingerprint[];
  /** From whom the bundle is said to come. */
  readonly from: Contact | null;
  readonly claimedName: string | null;
  readonly now: Timestamp;
}

/** A key that was to be expected, and why. */
interface Expectation {
  readonly key: Fingerprint;
  readonly name: string | null;
  readonly confirmed: Confirmation;
  readonly since: Timestamp;
}

/** Names are compared as people read them: without regard to case, spaces and how letters are composed. */
function alike(one: string, other: string | null): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return other !== null && plain(one) === plain(other);
}

/** What is known of the key that sealed, and what speaks against it. Null where nobody's signature could be read. */
export function describeSealer(report: VerificationReport, known: Knowledge): Sealer | null {
  const { signer, history } = report;
  if (signer === null) return null;
  const key = signer as Fingerprint;
  const holder = known.contacts.find(({ keys }) => keys.some((one) => one.key === key)) ?? null;
  const entry = [...known.strangers, ...(holder?.keys ?? [])].find((one) => one.key === key) ?? null;
  const own = known.own.keys.find((one) => one.key === key) ?? null;
  const revokedAt = own?.revokedAt ?? entry?.revokedAt ?? null;
  const standing = standingOf(key, known, { own, entry });
  return {
    key,
    standing,
    contact: holder === null ? null : { id: holder.id, name: holder.name },
    confirmed: entry?.confirmed ?? 'not-yet',
    confirmedAt: entry?.confirmedAt ?? null,
    firstSeenAt: entry?.firstSeenAt ?? known.now,
    person: history?.person ?? null,
    claimedName: known.claimedName,
    warnings: [
      ...(revokedAt === null ? [] : [revokedWarning(key, holder, entry?.confirmed ?? 'not-yet', revokedAt)]),
      ...differing(key, report, known, holder, standing),
    ],
  };
}

type Found = { readonly own: OwnKey | null; readonly entry: Contact['keys'][number] | null };

function standingOf(key: Fingerprint, known: Knowledge, { own, entry }: Found): Sealer['standing'] {
  if ((own?.revokedAt ?? entry?.revokedAt ?? null) !== null) return 'revoked';
  if (own !== null) return 'own';
  if (entry !== null && entry.confirmed !== 'not-yet') return 'confirmed';
  if (known.given.includes(key)) return 'given';
  return entry === null ? 'first-seen' : 'seen-before';
}

function revokedWarning(
  key: Fingerprint,
  holder: Contact | null,
  confirmed: Confirmation,
  since: Timestamp,
): SealerWarning {
  return {
    kind: 'key-revoked',
    name: holder?.name ?? null,
    expected: key,
    confirmed,
    since,
    announced: false,
  };
}

/** The warnings that another key was to be expected: of the person first, then of the case; each expected key once. */
function differing(
  key: Fingerprint,
  report: VerificationReport,
  known: Knowledge,
  holder: Contact | null,
  standing: Sealer['standing'],
): readonly SealerWarning[] {
  const isKnown = standing === 'own' || standing === 'confirmed';
  const told = new Set<Fingerprint>([key]);
  const announcedBy = new Set(
    (report.history?.keys ?? []).filter((one) => one.type === 'added' && one.key === key).map(({ by }) => by),
  );
  const warn = (
    kind: SealerWarning['kind'],
    { key: expected, ...rest }: Expectation,
  ): readonly SealerWarning[] => {
    if (told.has(expected)) return [];
    told.add(expected);
    return [{ kind, ...rest, expected, announced: announcedBy.has(expected) }];
  };
  const people = expectedOfPeople(report, known, isKnown ? holder : null, standing === 'own');
  const ledgers = isKnown && wasSeenHere(key, known) ? [] : expectedOfLedger(report, known);
  return [
    ...people.flatMap((one) => warn('person-key-differs', one)),
    ...ledgers.flatMap((one) => warn('ledger-key-differs', one)),
  ];
}

function wasSeenHere(key: Fingerprint, { ofLedger }: Knowledge): boolean {
  return ofLedger.some((sighting) => sighting.key === key);
}

/** The keys of everyone whom the bundle seems to come from: whom it is said to come from, who bears the name it states, whose id it uses. */
function expectedOfPeople(
  { history }: VerificationReport,
  known: Knowledge,
  holder: Contact | null,
  isOwn: boolean,
): readonly Expectation[] {
  const { contacts, own, from, claimedName, ofPerson, now } = known;
  const used = new Set(ofPerson.map(({ key }) => key));
  const meant = contacts.filter(
    ({ id, name, keys }) =>
      id === from?.id || alike(name, claimedName) || keys.some(({ key }) => used.has(key)),
  );
  const isHolder =
    holder !== null && (from ?? holder).id === holder.id && (meant.length === 0 || meant.includes(holder));
  if (isHolder || (isOwn && from === null)) return [];
  const mine = own.people
    .filter(({ id, name }) => !isOwn && (id === history?.person || alike(name, claimedName)))
    .map(({ key, name }): Expectation => ({ key, name, confirmed: 'in-person', since: now }));
  const strangers = ofPerson.map(({ key, name, firstSeenAt }): Expectation => ({
    key,
    name,
    confirmed: 'not-yet',
    since: firstSeenAt,
  }));
  return [...mine, ...meant.flatMap(expectedOf), ...strangers];
}

/** The key to expect of a person: the one in force, confirmed before merely entered; none where all were given up. */
function expectedOf({ name, keys }: Contact): readonly Expectation[] {
  const inForce = keys.filter(({ revokedAt }) => revokedAt === null);
  const best = inForce.find(({ confirmed }) => confirmed !== 'not-yet') ?? inForce[0];
  if (best === undefined) return [];
  return [{ key: best.key, name, confirmed: best.confirmed, since: best.confirmedAt ?? best.firstSeenAt }];
}

function expectedOfLedger({ history }: VerificationReport, known: Knowledge): readonly Expectation[] {
  const { contacts, ofLedger, own } = known;
  const seen = ofLedger.map(({ key, name, firstSeenAt }): Expectation => {
    const holder = contacts.find(({ keys }) => keys.some((one) => one.key === key));
    const entry = holder?.keys.find((one) => one.key === key);
    return { key, name: holder?.name ?? name, confirmed: entry?.confirmed ?? 'not-yet', since: firstSeenAt };
  });
  const isOwn = history !== undefined && own.ledgers.has(history.ledger);
  const mine = (isOwn ? own.people : []).map(({ key, name }): Expectation => ({
    key,
    name,
    confirmed: 'in-person',
    since: known.now,
  }));
  return [...mine, ...seen];
}
