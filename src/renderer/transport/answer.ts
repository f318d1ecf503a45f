import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { callError } from '../../shared/contract/errors.ts';
import { CallFailed } from './call-failed.ts';
import type { MethodName, Output } from '../../shared/contract/index.ts';

const envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: callError }),
]);

/**
 * Takes the value out of the answer to `name`. Throws {@link CallFailed} with the core's error, or INTERNAL when the answer
 * does not have the form that the contract promises.
 */
export function readAnswer<Name extends MethodName>(name: Name, answer: unknown): Output<Name> {
  const parsed = envelope.safeParse(answer);
  if (!parsed.success) throw new CallFailed('INTERNAL', `The answer to ${name} could not be read.`);
  if (!parsed.data.ok) throw new CallFailed(parsed.data.error.code, parsed.data.error.message);
  const value = contract[name].output.safeParse(parsed.data.value);
  if (!value.success) throw new CallFailed('INTERNAL', `The answer to ${name} has an unexpected form.`);
  return value.data as Output<Name>;
}
