import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage.ts';

const SECONDS = 60;
const MOST_SECONDS = 3600;

/** `--timeout` in milliseconds; a minute where it is not given. Throws a UsageError. */
export function timeoutOf(args: Arguments): number {
  const seconds = Number(args.value('timeout') ?? SECONDS);
  if (!Number.isFinite(seconds) || seconds < 1 || seconds > MOST_SECONDS)
    throw new UsageError(`--timeout takes seconds, from 1 to ${String(MOST_SECONDS)}`);
  return seconds * 1000;
}
