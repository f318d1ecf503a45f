import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CaptureError } from '../capture-error.ts';
import type { DevTools } from '../devtools.ts';
import { seenThroughGate } from '../gate/seen-through.ts';
import type { Guard } from '../guard/guard.ts';
import { followTrust } from '../tls/follow-trust.ts';
import type { SeenChains } from '../tls/seen-chains.ts';
import { findChromium, type ChromiumLaunch } from './find-chromium.ts';
import { pipeDevTools } from './pipe.ts';
import { appearOrdinary, ordinaryArguments } from './appearance.ts';
import { apartContext, denyPermissions } from './apart-context.ts';
import { ownTargets } from './own-targets.ts';
import { temporaryProfile } from './profile.ts';
import { aloneArguments, personArguments, quietArguments } from './quiet-arguments.ts';
import { noWayOut, openWayOut, tellGuard, type WayOut } from './way-out.ts';

/** A Chromium of our own that runs for one capture. */
export interface Browser {
  readonly tools: DevTools;
  /** A folder of this capture alone, removed with the browser. */
  readonly folder: string;
  /** False where the browser's own sandbox could not be used, as for root. */
  readonly isSandboxed: boolean;
  /** What servers showed of themselves; null where nothing is reached. */
  readonly chains: SeenChains | null;
  /** Where the browser's own profile lies, inside of it. */
  readonly profile: string;
  /** The profile in memory that the pages are in; null where they are in the browser's own. */
  readonly context: string | null;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the browser, waits for it and removes its profile. */
  close(): Promise<void>;
}

/** How the window of a capture stands. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly locale: string;
  /** Decides what the browser may ask. Without one it reaches nothing: no name means anything to it, and the one way out leads nowhere. */
  readonly guard?: Guard;
  /** True goes on where a certificate is bad: the person decided so. */
  readonly passOverCertificates?: boolean;
  /** Set where a person uses the browser, or may: further windows are allowed then. */
  readonly person?: Person;
}

/** How a browser is for the person who uses it. */
export interface Person {
  /** False for a machine without a screen. */
  readonly seen: boolean;
  /** True where the profile is to lie on the disk, so that it can be kept; otherwise it is in memory only. */
  readonly onDisk: boolean;
  /** Is called on the folder of the new profile before the browser starts. */
  readonly fill?: (profile: string) => Promise<void>;
}

/** Starts a Chromium with an empty profile. Rejects with BROWSER_NOT_FOUND, BROWSER_NOT_INSTALLED or BROWSER_FAILED. */
export async function launchChromium(window: Window): Promise<Browser> {
  const found = await findChromium().catch((cause: unknown) => {
    throw new CaptureError('BROWSER_NOT_FOUND', 'there is no Chrome, Chromium or Edge on this machine', {
      cause,
    });
  });
  if (window.person?.seen === true && isHeadlessOnly(found))
    throw new CaptureError('BROWSER_NOT_INSTALLED', 'a window to browse in needs Chrome, Chromium or Edge');
  const folder = await temporaryProfile().catch((cause: unknown) => {
    const words = 'there is no room on this machine for the profile of a browser';
    throw new CaptureError('BROWSER_FAILED', words, { cause });
  });
  let out = noWayOut;
  try {
    if (window.guard !== undefined) out = await openWayOut(window.guard, folder);
    await window.person?.fill?.(join(folder, 'profile'));
    return await start(found, folder, window, out);
  } catch (cause) {
    await out.close();
    await rm(folder, { recursive: true, force: true });
    throw new CaptureError('BROWSER_FAILED', 'the browser could not be started', { cause });
  }
}

async function start(found: ChromiumLaunch, folder: string, window: Window, out: WayOut): Promise<Browser> {
  const isSeen = window.person?.seen === true;
  const headless = isSeen || isHeadlessOnly(found) ? [] : ['--headless=new'];
  const profile = join(folder, 'profile');
  const args = [
    ...found.args,
    ...headless,
    ...quietArguments,
    ...(window.person === undefined
      ? [...aloneArguments, ...(await ordinaryArguments(found))]
      : personArguments(window.person)),
    ...out.args,
    `--user-data-dir=${profile}`,
    `--window-size=${String(window.width)},${String(window.height)}`,
    `--lang=${window.locale}`,
    '--remote-debugging-pipe',
    'about:blank',
  ];
  const child = spawn(found.executablePath, args, {
    env: { ...found.env, TMPDIR: folder, LC_ALL: environmentLocale(window.locale) },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const [, , , to, from] = child.stdio;
  const pipe = pipeDevTools(to as Writable, from as Readable);
  let context: string | null = null;
  const own = ownTargets(pipe, () => context);
  const tools = window.guard === undefined ? own : seenThroughGate(own, window.guard);
  if (window.guard !== undefined) tellGuard(tools, window.guard);
  if (out.chains !== null) followTrust(tools, out.chains, window.passOverCertificates === true);
  const close = async () => {
    process.off('exit', kill);
    kill();
    await exited;
    await out.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await tools.send('Browser.getVersion');
    if (window.person === undefined) await appearOrdinary(tools);
    if (window.person?.onDisk !== true) context = await apartContext(tools, window);
    else await denyPermissions(tools, undefined);
  } catch (error) {
    await close();
    throw error;
  }
  const isSandboxed = !found.args.includes('--no-sandbox');
  return { tools, folder, isSandboxed, chains: out.chains, profile, context, ended: exited, close };
}

/**
 * A language as the environment names it. A browser without a window takes its own from there and not from its arguments; from the environment `C` it makes a name
 * that scripts refuse, and pages then fail that ask for dates or numbers in it.
 */
function environmentLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale === '' ? 'en-US' : locale);
  return `${language}${region === undefined ? '' : `_${region}`}.UTF-8`;
}

/** Whether a browser can show no window: the one that comes with the program. */
function isHeadlessOnly({ args }: ChromiumLaunch): boolean {
  return args.some((one) => one.startsWith('--headless'));
}
