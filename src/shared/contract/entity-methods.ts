import { z } from 'zod';
import { caseId, exhibitNumber, itemId, uuid } from '../model/ids.ts';
import { method } from './method.ts';
import { pagePlace } from './search-methods.ts';

export const entityKind = z.enum([
  'link',
  'email',
  'phone',
  'handle',
  'iban',
  'card',
  'wallet',
  'plate',
  'money',
  'date',
  'account',
]);
export type EntityKind = z.infer<typeof entityKind>;

/** ISO 3166-1 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/);

export const entityMethods = {
  /** What was found in a case's messages and pages: numbers, addresses, accounts (`account`: what a provider knows one by), each with the places where it stands. The most frequent first. */
  'entity.list': method(
    z.object({ case: caseId, kind: entityKind.optional(), limit: z.int().min(1).max(10_000).default(500) }),
    z.object({
      country: country.nullable(),
      kinds: z.array(z.object({ kind: entityKind, count: z.int() })),
      entities: z.array(z.object({ kind: entityKind, value: z.string(), places: z.int(), items: z.int() })),
    }),
  ),
  'entity.places': method(
    z.object({
      case: caseId,
      kind: entityKind,
      value: z.string().min(1),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({
      places: z.array(
        z.object({
          item: itemId,
          exhibit: exhibitNumber,
          /** The position of the entry in a transcript; left out in a captured page. */
          message: z.int().optional(),
          page: pagePlace.optional(),
          sender: z.string().nullable(),
          day: z.string().nullable(),
          /** A stretch of the message around it, and where it stands in that. */
          snippet: z.string(),
          start: z.int(),
          end: z.int(),
        }),
      ),
    }),
  ),
  /** Looks through all chats and pages of a case anew, for the country that numbers without a country code belong to; null where that is not known. */
  'entity.scan': method(
    z.object({ case: caseId, country: country.nullable(), job: uuid.optional() }),
    z.object({ messages: z.int(), found: z.int() }),
  ),
};
