import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../../src/main/hosts/cli/main.ts', import.meta.url));

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as one JSON value. */
  readonly json: unknown;
}

/** Runs the command line as its user does, in a process of its own, without a terminal. */
export function runCli(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOLDFAST_CONFIG: join(folder, 'config'),
        HOLDFAST_PASSPHRASE: 'a passphrase for testing',
        ...env,
      },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      const text = Buffer.concat(out).toString();
      resolve({ status, out: text, err: Buffer.concat(err).toString(), json: parsed(text) });
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
