import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../app/create-app.ts';
import { noDesktop } from '../../app/no-desktop.ts';
import { tool } from '../../app/version.ts';
import { configFolder } from '../../node/user-folders.ts';
import { readStaticFiles } from '../window/static-files.ts';
import { listen } from './listen.ts';
import { createLoopbackServer } from './server.ts';
import { createSession } from './session.ts';
import type { Host } from '../../app/host.ts';

export interface LoopbackOptions {
  /** The folder of the built window. */
  readonly windowFolder: string;
  /** 0 for a free port chosen by the system. */
  readonly port: number;
  readonly vaultAtStart?: string;
  /** Where browsers come from, if not from this machine's own Chrome, Chromium or Edge. */
  readonly browsers?: Host['browsers'];
  readonly report: (fault: unknown) => void;
}

/** A host that is open. */
export interface RunningLoopback {
  /** The address to open, with its one-time token. */
  readonly url: string;
  /** Stops listening, locks the vault and ends all work. */
  close(): Promise<void>;
}

/**
 * Opens the app for a browser on this machine.
 * @throws the system's error when the port cannot be had, or the window has not been built
 */
export async function startLoopback(options: LoopbackOptions): Promise<RunningLoopback> {
  const files = await readStaticFiles(options.windowFolder);
  const app = createApp(hostOf(options));
  const session = createSession();
  const server = createLoopbackServer({ app, files, session, report: options.report });
  try {
    const port = await listen(server, options.port);
    return {
      url: `http://127.0.0.1:${String(port)}/#token=${session.token}`,
      async close() {
        const closed = new Promise<void>((resolve) => {
          server.close(() => resolve());
        });
        await app.close();
        server.closeAllConnections();
        await closed;
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function hostOf({ vaultAtStart, browsers }: LoopbackOptions): Host {
  const home = homedir();
  const documents = join(home, 'Documents');
  return {
    kind: 'loopback',
    version: tool.version,
    // A page in a browser has no dialogs of the system: the window shows its own folder chooser instead.
    desktop: noDesktop,
    configFolder: configFolder({ platform: process.platform, home, environment: process.env }),
    documentsFolder: existsSync(documents) ? documents : home,
    ...(vaultAtStart === undefined ? {} : { vaultAtStart }),
    ...(browsers === undefined ? {} : { browsers }),
  };
}
