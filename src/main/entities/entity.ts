/** What kinds of things are found in texts. */
export const entityKinds = [
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
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Something in a text that may lead to a person, an account or a place. */
export interface Entity {
  readonly kind: EntityKind;
  /** The same for every way of writing the same thing, so that places can be joined. */
  readonly value: string;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What the person knows about a case's texts. */
export interface EntityHints {
  /** The country that numbers without a country code belong to, ISO 3166-1 alpha-2; without it only international numbers are telephone numbers. */
  readonly country?: string | undefined;
}
