import { foldPath, pathFault } from '../../../shared/bundle/names.ts';
import { itemPath } from './item-json.ts';
import type { Contents, RecordedEvent } from './contents.ts';
import type { PlanDerivative, PlanExhibit } from './plan.ts';
import { SealError } from './seal-error.ts';

/**
 * Refuses, before a byte is written, a plan that no check would accept: exhibits whose disclosed events say something else, or
 * are not disclosed, names that cannot stand in a bundle, numbers used twice. Throws NOTHING_TO_SEAL or INCOMPLETE_PLAN.
 */
export function checkPlan({ plan, events }: Contents): void {
  if (plan.exhibits.length === 0)
    throw new SealError('NOTHING_TO_SEAL', 'there is nothing to hand over: choose at least one exhibit');
  const seen = new Set<string>();
  for (const exhibit of plan.exhibits) {
    checkAcquired(exhibit, events);
    for (const file of exhibit.derived) checkDerived(exhibit, file, events);
    const redacted = exhibit.derived.some((file) => events[file.event - 1]?.type === 'item.redacted');
    if (exhibit.open === null && !redacted)
      refuse(exhibit, 'is withheld, but there is no redacted copy of it');
    for (const path of ['item.json', ...exhibit.derived.map((file) => file.path)]) {
      const whole = itemPath(exhibit, path);
      if (pathFault(whole) !== null) refuse(exhibit, 'has a file whose name cannot stand in a bundle');
      if (seen.has(foldPath(whole))) refuse(exhibit, 'or a file of it is listed twice');
      seen.add(foldPath(whole));
    }
  }
}

function refuse(exhibit: PlanExhibit, what: string): never {
  throw new SealError('INCOMPLETE_PLAN', `exhibit ${exhibit.exhibit} ${what}`);
}

function checkAcquired(exhibit: PlanExhibit, events: readonly RecordedEvent[]): void {
  const event = events[exhibit.acquired.event - 1];
  if (event?.type !== 'item.acquired' || event.item !== exhibit.id || event.at !== exhibit.acquired.at)
    refuse(exhibit, 'points to an entry of the record that is not its own');
  const details = event.disclosed?.details;
  const agrees = (['bytes', 'exhibit', 'kind', 'name', 'sha256'] as const).every(
    (field) => details?.[field] === exhibit[field],
  );
  if (!agrees) refuse(exhibit, 'differs from its entry in the record, or that entry is not disclosed');
}

function checkDerived(exhibit: PlanExhibit, file: PlanDerivative, events: readonly RecordedEvent[]): void {
  const event = events[file.event - 1];
  const made = event?.type === 'item.derived' || event?.type === 'item.redacted';
  const details = event?.disclosed?.details;
  const agrees = (['bytes', 'kind', 'path', 'sha256', 'source'] as const).every(
    (field) => details?.[field] === file[field],
  );
  if (!made || event.item !== exhibit.id || !agrees)
    refuse(exhibit, 'has a copy that differs from its entry in the record, or that entry is not disclosed');
}
