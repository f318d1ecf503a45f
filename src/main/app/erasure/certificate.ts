import { z } from 'zod';
import type { ErasureCertificate } from '../../../shared/contract/erasure-methods.ts';
import { formatReceipt } from '../../../shared/ledger/receipt.ts';
import { exhibitNumber, uuid, type ItemId } from '../../../shared/model/ids.ts';
import type { OpenVault } from '../../vault/index.ts';
import { nameOf } from '../context.ts';
import { AppError } from '../errors.ts';
import { eventViewOf } from '../event-view.ts';
import { findItem } from '../find.ts';
import { checkpointAt } from '../witness/issue.ts';

const erasedDetails = z.object({
  reason: z.string(),
  files: z.int().catch(0),
  messages: z.int().catch(0),
  notes: z.int().catch(0),
  entries: z.int().catch(0),
  extracted: z.int().catch(0),
});

const sealedDetails = z.object({
  bundle: uuid,
  /** Null where the record does not say. */
  exhibits: z.array(exhibitNumber).nullable().catch(null),
  recipient: z.string().nullable().catch(null),
  to: z.array(z.string()).catch([]),
});

/** The certificate of an erased item, from what the ledger holds. Throws ITEM_NOT_FOUND, also for an item that was not erased. */
export function certificateOf(vault: OpenVault, id: ItemId): ErasureCertificate {
  const { item, case: owner } = findItem(vault, id);
  const events = vault.records.events
    .ofItem(owner.ledgerNumber, id)
    .map((event) => eventViewOf(event, (who) => nameOf(vault, who)));
  const erased = events.findLast(({ type }) => type === 'item.erased');
  if (item.erasedAt === null || erased === undefined)
    throw new AppError('ITEM_NOT_FOUND', 'this item was not erased: there is no certificate for it');
  const { reason, extracted, ...destroyed } = erasedDetails.parse(erased.details);
  // The erasure is the last event of its transaction, so a checkpoint closes it.
  const checkpoint = checkpointAt(vault, owner.ledgerNumber, erased.seq);
  return {
    item: id,
    exhibit: item.exhibit,
    case: owner.id,
    caseTitle: owner.title,
    erasedAt: erased.at,
    by: erased.actor.name,
    reason,
    bytes: item.bytes,
    sha256: item.sha256,
    acquiredAt: item.acquiredAt,
    destroyed,
    bundles: bundlesWith(vault, owner.ledgerNumber, item.exhibit, erased.seq),
    extracted,
    sameBytes: vault.records.items
      .list(owner.id)
      .filter((other) => other.sha256 === item.sha256 && other.erasedAt === null)
      .map(({ exhibit }) => exhibit),
    ledger: owner.ledger,
    seq: erased.seq,
    hash: checkpoint.hash,
    signer: checkpoint.key,
    proof: formatReceipt(checkpoint),
  };
}

/** The bundles sealed before an entry that held the exhibit, or of which it is not recorded what they held. */
function bundlesWith(
  vault: OpenVault,
  ledger: number,
  exhibit: string,
  before: number,
): ErasureCertificate['bundles'] {
  return vault.records.events.ofType(ledger, 'bundle.sealed').flatMap((stored) => {
    const { seq, at, details } = eventViewOf(stored, () => null);
    const known = sealedDetails.safeParse(details);
    if (seq > before || !known.success) return [];
    const { bundle, exhibits, recipient, to } = known.data;
    if (exhibits !== null && !exhibits.some((one) => one === exhibit)) return [];
    return [{ bundle, sealedAt: at, recipient, encrypted: to.length > 0, certain: exhibits !== null }];
  });
}
