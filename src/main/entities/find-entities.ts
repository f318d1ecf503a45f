import { cardsIn, ibansIn, walletsIn } from './accounts.ts';
import { emailsIn, handlesIn, linksIn } from './addresses.ts';
import { moneyIn, platesIn } from './amounts.ts';
import { datesIn } from './dates.ts';
import type { Entity, EntityHints } from './entity.ts';
import { phonesIn } from './phones.ts';

/** Nothing is found where none of these stands, and most messages hold none. */
const WORTH_A_LOOK = /[\p{Nd}@]|:\/\/|\p{L}\.\p{L}{2}/u;

/** A text is looked at up to here: longer ones are files that were pasted. */
const LIMIT = 200_000;
/** Of one text so many are taken: a list of ten thousand numbers is a file, not a message. */
const MOST = 1000;

/**
 * Everything in a text that may lead to a person, an account or a place, in its order. Where two could be meant by the same letters, the one that is
 * harder to meet by chance stands: what carries a checksum before what only looks so.
 */
export function findEntities(text: string, hints: EntityHints): Entity[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const looked = text.length > LIMIT ? text.slice(0, LIMIT) : text;
  const hasDigit = /\p{Nd}/u.test(looked);
  const found: Entity[] = [];
  const take = (entities: readonly Entity[]): void => {
    for (const entity of entities) {
      if (found.length >= MOST) return;
      if (!found.some(({ start, end }) => entity.start < end && start < entity.end)) found.push(entity);
    }
  };
  if (looked.includes('@')) take(emailsIn(looked));
  if (looked.includes('.')) take(linksIn(looked));
  if (hasDigit) {
    take(ibansIn(looked));
    take(walletsIn(looked));
    take(cardsIn(looked));
    take(datesIn(looked));
    take(moneyIn(looked));
    take(phonesIn(looked, hints));
    take(platesIn(looked, hints.country));
  }
  if (looked.includes('@')) take(handlesIn(looked));
  return found.sort((one, other) => one.start - other.start);
}
