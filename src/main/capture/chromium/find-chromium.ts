import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { bundledBrowser } from './bundled-browser.ts';
import { missingLibraries } from './missing-libraries.ts';
import { findSystemBrowser } from './system-browser.ts';
import type { BundledBrowser } from './bundled-browser.ts';

/** How to start a Chromium on this machine; fits Playwright's launch options. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/**
 * Finds a Chromium for tests and pictures: `HOLDFAST_CHROMIUM`, else the system's Chrome, Chromium or Edge, else the one that an
 * npm package carries.
 * @throws where there is none of them
 */
export async function findChromium(): Promise<ChromiumLaunch> {
  const program = process.env['HOLDFAST_CHROMIUM'] ?? (await findSystemBrowser());
  if (program !== null) return { executablePath: program, args: sandboxArguments(), env: environment({}) };
  const bundled = await bundledBrowser();
  return bundledLaunch(bundled, await missingLibraries(bundled.program));
}

/** How the package's Chromium is started, given what this machine lacks for it. */
export function bundledLaunch(bundled: BundledBrowser, missing: readonly string[]): ChromiumLaunch {
  const given = process.env['LD_LIBRARY_PATH'];
  const needsFonts = process.env['FONTCONFIG_PATH'] === undefined && !existsSync('/etc/fonts/fonts.conf');
  const libraryPath = given === undefined ? bundled.libraries : `${bundled.libraries}${delimiter}${given}`;
  return {
    executablePath: bundled.program,
    args: [...sandboxArguments(), '--headless=shell', '--no-zygote', '--disable-webgl'],
    env: environment({
      ...(missing.length > 0 ? { LD_LIBRARY_PATH: libraryPath } : {}),
      ...(needsFonts ? { FONTCONFIG_PATH: bundled.fonts } : {}),
    }),
  };
}

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...more };
}

/** Chromium's sandbox refuses to run as root, and a container's root is what build machines use; only our own pages are opened. */
function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
