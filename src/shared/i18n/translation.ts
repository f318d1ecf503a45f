/**
 * The type of a translated catalogue: exactly the keys of the English one, each with some text.
 * A key that is missing or unknown does not compile.
 */
export type Translation<English> = { readonly [Key in keyof English]: string };
