/** `npm run check`: the compiler over every project, the linter with types, formatting, and what nobody uses. All run, all are reported. */
import { run } from './run.ts';

const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['types', 'node_modules/typescript/bin/tsc', ['-b']],
  ['lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['unused', 'node_modules/knip/bin/knip.js', []],
];

const failed: string[] = [];
for (const [name, script, args] of checks) {
  const started = performance.now();
  const status = await run(script, args);
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed`);
  process.exitCode = 1;
}
