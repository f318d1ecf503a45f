import type { Page } from '@playwright/test';
import type { Input, MethodName, Output } from '../../src/shared/contract/index.ts';

/**
 * Makes a call of the contract from inside the page, with the page's own rights: a short way to a state that the test is not
 * about.
 * @throws with the core's error
 */
export async function call<Name extends MethodName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer: unknown = await page.evaluate(
    async ([calledName, calledInput]) => {
      const { holdfast } = window as unknown as {
        holdfast?: { rpc: (name: unknown, input: unknown) => Promise<unknown> };
      };
      if (holdfast !== undefined) return holdfast.rpc(calledName, calledInput);
      const response = await fetch('/rpc', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-holdfast-key': sessionStorage.getItem('holdfast-session') ?? '',
        },
        body: JSON.stringify({ name: calledName, input: calledInput }),
      });
      const read: unknown = await response.json();
      return read;
    },
    [name, input] as const,
  );
  const { ok, value } = answer as { ok: boolean; value: Output<Name> };
  if (!ok) throw new Error(`${name} failed: ${JSON.stringify(answer)}`);
  return value;
}
