import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildFolder } from './bundling/build-folder.ts';
import { mainPart, root, windowFolder, windowPart } from './bundling/parts.ts';
import { findElectron } from './electron-runtime.ts';
import { readStartOptions, startUsage } from './start-options.ts';
import type { StartOptions } from './start-options.ts';

// `npm start`: builds what is not up to date and opens the app.
const say = (line: string) => process.stderr.write(`${line}\n`);

const options = readStartOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
if (typeof options === 'string') {
  say(`holdfast: ${options}`);
  say(startUsage);
  process.exitCode = 2;
} else {
  await start(options);
}

async function start(asked: StartOptions): Promise<void> {
  const runtime =
    asked.host === 'loopback' ? null : await findElectron(root, process.env['ELECTRON_OVERRIDE_DIST_PATH']);
  if (runtime !== null) return startElectron(runtime, asked);
  if (asked.host === 'electron') {
    say('holdfast: NOT_AVAILABLE: The Electron runtime is not on this machine.');
    process.exitCode = 1;
    return;
  }
  if (asked.host === null)
    say('The Electron runtime is not on this machine: Holdfast opens in the local browser.');
  return startInBrowser(asked);
}

async function startElectron(runtime: string, asked: StartOptions): Promise<void> {
  await buildFolder(windowPart);
  await buildFolder(mainPart);
  const vault = asked.vault === null ? [] : ['--vault', asked.vault];
  const child = spawn(runtime, [join(root, 'dist', 'main', 'electron.js'), ...vault], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', () => {
    say('holdfast: NOT_AVAILABLE: The Electron runtime did not start.');
    process.exitCode = 1;
  });
  child.once('exit', (status) => {
    process.exitCode = status ?? 0;
  });
}

async function startInBrowser(asked: StartOptions): Promise<void> {
  await buildFolder(windowPart);
  const { startLoopback } = await import('../src/main/hosts/loopback/start-loopback.ts');
  const { openBrowser } = await import('../src/main/hosts/loopback/open-browser.ts');
  let running;
  try {
    running = await startLoopback({
      windowFolder,
      port: asked.port,
      ...(asked.vault === null ? {} : { vaultAtStart: asked.vault }),
      report: (fault) =>
        say(`holdfast: INTERNAL: ${fault instanceof Error ? fault.name : 'a fault'} in the local host`),
    });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    say(`holdfast: ${taken ? 'NOT_AVAILABLE: The port is in use by another program.' : String(error)}`);
    process.exitCode = 1;
    return;
  }
  const { url } = running;
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      void running.close().then(() => process.exit(0));
    });
  }
  process.stdout.write(`Holdfast is open at ${url}\n`);
  if (asked.openBrowser && !(await openBrowser(url)))
    say('No browser could be opened: open the address above yourself.');
}
