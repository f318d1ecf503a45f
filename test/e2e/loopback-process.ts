import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/bundling/parts.ts';
import { environmentIn } from './folders.ts';
import type { Folders } from './folders.ts';

/** The app as `npm start -- --host loopback --no-open` starts it. */
export interface LoopbackProcess {
  /** The printed address with its one-time token. */
  readonly url: string;
  /** What it has written to stderr so far. */
  said(): string;
  /** Ends it as Ctrl-C does; answers with its exit status. */
  stop(): Promise<number | null>;
}

/** The start of the app that a person has, and one whose browsing windows have no screen to stand on. */
const scripts = {
  seen: join(root, 'scripts', 'start.ts'),
  unseen: join(root, 'test', 'e2e', 'unseen-host.ts'),
} as const;

/** Starts the app in a process of its own and waits for its address. */
export async function startLoopbackProcess(
  folders: Folders,
  more: readonly string[] = [],
  browsing: keyof typeof scripts = 'seen',
): Promise<LoopbackProcess> {
  const script = scripts[browsing];
  const child = spawn(process.execPath, [script, '--host', 'loopback', '--no-open', ...more], {
    cwd: folders.work,
    env: environmentIn(folders),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(() => ''),
  ]);
  const url = /^Holdfast is open at (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+)$/.exec(line)?.[1];
  if (url === undefined) {
    child.kill();
    throw new Error(`the app did not open: ${line} ${said}`);
  }
  return {
    url,
    said: () => said,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
