/**
 * The root of every error that a person may meet: a code that never changes and crosses the contract, and one plain sentence.
 * Each area has its own subclass with a literal union of codes. The sentence holds no name, number or path from evidence.
 */
export class CodedError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** For the `default` of a switch over a closed union: does not compile while a case is missing, and throws if data lied. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
