import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Given } from './given.ts';

/** The verifier that was written from docs/formats alone. */
export const VERIFY_PY = fileURLToPath(new URL('../../tools/verify.py', import.meta.url));
const RUNNER = fileURLToPath(new URL('./second-verifier.py', import.meta.url));

const outcome = z.object({
  /** Or, where there is none, the code that says why. */
  verdict: z.string(),
  codes: z.array(z.string()),
  /** How many files were read; none where the container could not be taken apart. */
  files: z.int(),
});
export type SecondOutcome = z.infer<typeof outcome>;

type Ask = (zip: Uint8Array, given: Given) => Promise<SecondOutcome>;

/** The tools without which the second verifier says nothing, as far as they are missing. */
function missingTools(): readonly string[] {
  const runs: readonly (readonly [tool: string, argument: string])[] = [
    ['python3', '-c0'],
    ['openssl', 'version'],
  ];
  return runs.flatMap(([tool, argument]) => {
    try {
      execFileSync(tool, [argument], { stdio: 'ignore' });
      return [];
    } catch {
      return [tool];
    }
  });
}

function start(): Ask {
  const runner = spawn('python3', [RUNNER, VERIFY_PY], { stdio: ['pipe', 'pipe', 'inherit'] });
  // It ends with its input, that is with the process that runs the tests, and does not keep that from ending.
  runner.unref();
  const answers = createInterface({ input: runner.stdout })[Symbol.asyncIterator]();
  return async (zip, { trust = [], receipt, tsaRoots = [], revoked = [], seen = [] }) => {
    const job = {
      zip: Buffer.from(zip).toString('base64'),
      receipt: receipt === undefined ? null : Buffer.from(receipt).toString('base64'),
      trust,
      tsaRoots,
      revoked: revoked.map(({ key, at }) => [key, at]),
      seen: seen.map(({ ledger, seq, hash }) => [ledger, seq, hash]),
    };
    runner.stdin.write(`${JSON.stringify(job)}\n`);
    const answer = await answers.next();
    if (answer.done === true) throw new Error('verify.py ended with an error that it printed');
    return outcome.parse(JSON.parse(answer.value));
  };
}

let running: Ask | null | undefined;

/** One process of verify.py for all bundles of a test file; null, with the reason printed, where a tool that it needs is missing. */
export function secondVerifier(): Ask | null {
  if (running !== undefined) return running;
  const missing = missingTools();
  if (missing.length > 0)
    console.warn(`skipped: nothing is compared with verify.py, because ${missing.join(' and ')} is missing`);
  running = missing.length > 0 ? null : start();
  return running;
}
