import {
  contract,
  type Answer,
  type MethodName,
  type Output,
  type Parsed,
} from '../../shared/contract/index.ts';
import { AppError, callErrorOf } from './errors.ts';

/** One function for each call of the contract; several areas each give a part. */
export type Handlers = {
  readonly [Name in MethodName]: (input: Parsed<Name>) => Output<Name> | Promise<Output<Name>>;
};

/** Hears errors that have no code of their own: faults of the program. */
export type FaultListener = (error: unknown) => void;

/**
 * Answers calls by name: parses the input, runs the handler, parses the output. Never rejects. An output that breaks the contract is our
 * own fault and is answered as INTERNAL rather than sent.
 */
export function createDispatcher(
  handlers: Handlers,
  onFault: FaultListener,
): (name: string, input: unknown) => Promise<Answer<unknown>> {
  return async (name, input) => {
    try {
      if (!isMethod(name))
        throw new AppError('UNKNOWN_METHOD', 'this version of Holdfast does not know that request');
      return { ok: true, value: await run(handlers, name, input) };
    } catch (error) {
      const answer = callErrorOf(error);
      if (answer.code === 'INTERNAL') onFault(error);
      return { ok: false, error: answer };
    }
  };
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

async function run<Name extends MethodName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
): Promise<Output<Name>> {
  const { input: inputSchema, output: outputSchema } = contract[name];
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AppError(
      'BAD_REQUEST',
      where === '' ? 'the request is not complete' : `the request cannot be understood at "${where}"`,
    );
  }
  const handler: (input: Parsed<Name>) => Output<Name> | Promise<Output<Name>> = handlers[name];
  const value = await handler(parsed.data as Parsed<Name>);
  return outputSchema.parse(value) as Output<Name>;
}
