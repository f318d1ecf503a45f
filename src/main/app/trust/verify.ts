import { toTimestamp } from '../../../shared/ledger/times.ts';
import { ledgerId, personId, type PersonId } from '../../../shared/model/ids.ts';
import type { ContactId, Sealer } from '../../../shared/model/trust.ts';
import { classOf, type VerificationReport } from '../../../shared/model/verdict.ts';
import { claimedNameAt } from '../../bundle/claimed-name.ts';
import { verifyBundleAt, type VerifyAtOptions } from '../../bundle/open-verify.ts';
import type { OpenVault } from '../../vault/index.ts';
import { addressBook, findContact, giveUp } from './address-book.ts';
import { knownHashes, ownKeys } from './known-keys.ts';
import { describeSealer } from './sealer.ts';

/** A bundle wherever it is: verified first, and then asked what name it gives to a person of its ledger. */
export interface KnowableBundle {
  readonly verify: (options: VerifyAtOptions) => Promise<VerificationReport>;
  readonly claimedName: (person: PersonId) => Promise<string | null>;
}

/** The bundle at a path; `identity` is the text of an age identity file. */
export function bundleAt(path: string, identity: string | undefined): KnowableBundle {
  return {
    verify: (options) => verifyBundleAt(path, options),
    claimedName: (person) => claimedNameAt(path, identity, person),
  };
}

/**
 * Verifies a bundle with what the vault knows: its people and its address book are trusted where they were confirmed, keys that were given up are not, the history
 * is held against what was seen of it before. What was seen is remembered, and the check recorded in the vault's ledger.
 */
export async function verifyKnowing(
  vault: OpenVault,
  bundle: KnowableBundle,
  options: VerifyAtOptions & { readonly from?: ContactId | undefined },
): Promise<VerificationReport> {
  const from = options.from === undefined ? null : findContact(vault, options.from);
  const { contacts, strangers } = addressBook(vault);
  const own = ownKeys(vault);
  const entered = [...strangers, ...contacts.flatMap(({ keys }) => keys)];
  const confirmed = entered.filter((entry) => entry.confirmed !== 'not-yet').map(({ key }) => key);
  const report = await bundle.verify({
    ...options,
    trust: [...options.trust, ...confirmed, ...own.map(({ key }) => key)],
    revoked: [...entered, ...own].flatMap(({ key, revokedAt }) =>
      revokedAt === null ? [] : [{ key, at: revokedAt }],
    ),
    knownHash: knownHashes(vault),
  });
  const { history } = report;
  const { records } = vault;
  const sealer = describeSealer(report, {
    contacts,
    strangers,
    own: {
      people: records.people.list(),
      keys: own,
      ledgers: new Set(records.ledgers.list().map(({ id }) => id)),
    },
    ofLedger: history === undefined ? [] : records.sightings.ofLedger(ledgerId.parse(history.ledger)),
    ofPerson: history?.person == null ? [] : records.sightings.ofPerson(personId.parse(history.person)),
    given: options.trust,
    from,
    claimedName: history?.person == null ? null : await bundle.claimedName(history.person),
    now: toTimestamp(vault.environment.now()),
  });
  remember(vault, report, sealer);
  return sealer === null ? report : { ...report, sealer };
}

/** Keeps what was seen. Of an altered bundle only the refusal is recorded: it shows nothing about anyone. */
function remember(vault: OpenVault, report: VerificationReport, sealer: Sealer | null): void {
  const { bundle, verdict, history, findings } = report;
  vault.transact((transaction) => {
    if (verdict === 'altered' || sealer === null || history === undefined) {
      const codes = [
        ...new Set(findings.filter(({ code }) => classOf(code) === 'altered').map(({ code }) => code)),
      ];
      transaction.append(vault.ledger, { type: 'bundle.refused', details: { bundle, verdict, codes } });
      return;
    }
    const { ledger, seq, hash, person } = history;
    const { key, claimedName: name } = sealer;
    const { at } = transaction.append(vault.ledger, {
      type: 'bundle.verified',
      details: {
        bundle,
        verdict,
        ledger,
        seq,
        hash,
        signer: key,
        warnings: sealer.warnings.map(({ kind }) => kind),
      },
    });
    transaction.signerKeys.meet(key, at);
    if (person !== null) transaction.sightings.see({ ledger, person, key, name }, at);
    // A revocation is believed where it comes with a bundle that is trusted itself.
    for (const one of verdict === 'intact' ? history.keys : []) {
      const known = transaction.signerKeys.get(one.key);
      if (one.type === 'revoked' && known !== null && known.revokedAt === null)
        giveUp(vault, transaction, one.key, 'announced', one.at);
    }
  });
}
