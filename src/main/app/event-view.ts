import { z } from 'zod';
import { readEventLine } from '../../shared/ledger/event-line.ts';
import { eventHash } from '../../shared/ledger/hash.ts';
import type { EventView } from '../../shared/model/event.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { AppError } from './errors.ts';

const details = z.record(z.string(), z.json());

/** A stored event as people read it: its line's fields, its details where they are still held, and the name of who acted where the vault knows it. */
export function eventViewOf(
  stored: { readonly line: string; readonly details: string | null },
  nameOf: (person: PersonId) => string | null,
): EventView {
  const reading = readEventLine(stored.line);
  if (reading.kind !== 'event') {
    throw new AppError(
      'VAULT_DAMAGED',
      'an entry of this ledger cannot be read; check the vault before you go on',
    );
  }
  const { item, actor, body: _commitment, prev: _link, ...fields } = reading.event;
  return {
    ...fields,
    actor: { ...actor, name: nameOf(actor.id) },
    item: item ?? null,
    hash: eventHash(nodePrimitives, stored.line),
    details: stored.details === null ? null : details.parse(JSON.parse(stored.details)),
  };
}
