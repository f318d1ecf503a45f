import { z } from 'zod';
import type { ErasureCertificate } from '../../../shared/contract/erasure-methods.ts';
import { readEventLine } from '../../../shared/ledger/event-line.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { eraseItem, type OpenVault } from '../../vault/index.ts';
import type { Session } from '../session.ts';
import { AppError } from '../errors.ts';
import { findItem } from '../find.ts';
import { forgetLooks } from '../page/look.ts';
import { forgetPageIndex } from '../page/page-index.ts';
import { certificateOf } from './certificate.ts';

const extraction = z.object({ extracted: z.int() });

/**
 * Erases an item and answers with the certificate. What the certificate needs and erasure takes away is counted first and recorded with `item.erased`, so that
 * the certificate can be made again at any time. Rejects with ITEM_NOT_FOUND and ITEM_ERASED.
 */
export async function erase(session: Session, id: ItemId, reason: string): Promise<ErasureCertificate> {
  const { vault, views } = session;
  const { item, case: owner } = findItem(vault, id);
  if (item.erasedAt !== null) throw new AppError('ITEM_ERASED', 'this item was erased before');
  const { messages, notes, derivatives } = vault.records;
  const entries = vault.records.events.ofItem(owner.ledgerNumber, id);
  const details = {
    exhibit: item.exhibit,
    reason,
    files: 1 + derivatives.list(id).length,
    // The lines of a page are no messages.
    messages: item.kind === 'page' ? 0 : messages.count(id),
    notes: notes.count(id),
    entries: entries.filter((entry) => entry.details !== null).length,
    extracted: extractions(entries),
  };
  for (const [address, view] of views) if (view.item === id) views.delete(address);
  forgetLooks(session, id);
  forgetPageIndex(session, id);
  await eraseItem(vault, id, details);
  return certificateOf(vault, id);
}

/** How often the item was written out of the vault. */
function extractions(entries: ReturnType<OpenVault['records']['events']['ofItem']>): number {
  return entries.filter(({ line, details }) => {
    const reading = readEventLine(line);
    const isView = reading.kind === 'event' && reading.event.type === 'item.viewed';
    return isView && details !== null && extraction.safeParse(JSON.parse(details)).success;
  }).length;
}
