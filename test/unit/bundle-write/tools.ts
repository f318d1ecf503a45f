import { spawnSync } from 'node:child_process';

/** What a command printed, both streams together, and its exit code. */
export interface Outcome {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a line as a person would in a terminal. */
export function shell(command: string, cwd: string): Outcome {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  return { code: status, text: stdout + stderr };
}

const found = new Map<string, boolean>();

/** True where the tool is on this machine; says so once where it is not, because what needs it is then skipped. */
export function hasTool(name: string): boolean {
  const known = found.get(name) ?? shell(`command -v ${name}`, '.').code === 0;
  if (!found.has(name) && !known) console.log(`skipped: ${name} is not on this machine`);
  found.set(name, known);
  return known;
}
