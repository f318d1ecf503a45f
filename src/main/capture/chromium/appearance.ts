import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ask, hear, tell, type DevTools } from '../devtools.ts';
import type { ChromiumLaunch } from './find-chromium.ts';

/** How a browser names itself to servers and pages: as the ordinary Chrome of its own version on this system, with or without a window. */
export interface Appearance {
  readonly userAgent: string;
  readonly userAgentMetadata: {
    readonly brands: readonly { readonly brand: string; readonly version: string }[];
    readonly fullVersionList: readonly { readonly brand: string; readonly version: string }[];
    readonly fullVersion: string;
    readonly platform: string;
    readonly platformVersion: string;
    readonly architecture: string;
    readonly model: string;
    readonly mobile: boolean;
    readonly bitness: string;
  };
}

const systems: Readonly<Partial<Record<NodeJS.Platform, readonly [inUserAgent: string, platform: string]>>> =
  {
    linux: ['X11; Linux x86_64', 'Linux'],
    darwin: ['Macintosh; Intel Mac OS X 10_15_7', 'macOS'],
    win32: ['Windows NT 10.0; Win64; x64', 'Windows'],
  };

/** The appearance of a version such as 156.0.8010.0: since version 101 the user agent names the first part of it only. */
export function appearanceOf(version: string, platform: NodeJS.Platform): Appearance {
  const [major = version] = version.split('.');
  const [system, name] = systems[platform] ?? ['X11; Linux x86_64', 'Linux'];
  const brands = (own: string, other: string) => [
    { brand: 'Not_A Brand', version: other },
    { brand: 'Chromium', version: own },
  ];
  return {
    userAgent: `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    userAgentMetadata: {
      brands: brands(major, '8'),
      fullVersionList: brands(version, '8.0.0.0'),
      fullVersion: version,
      platform: name,
      platformVersion: '',
      architecture: process.arch === 'arm64' ? 'arm' : 'x86',
      model: '',
      mobile: false,
      bitness: '64',
    },
  };
}

const product = z.object({ product: z.string() });
const attached = z.object({ sessionId: z.string() });

/** Gives every page, frame and worker of a browser its ordinary name before it runs its first line. Rejects where the browser is gone. */
export async function appearOrdinary(tools: DevTools): Promise<void> {
  const version = (await ask(tools, product, 'Browser.getVersion')).product.split('/')[1] ?? '';
  const appearance = { ...appearanceOf(version, process.platform) };
  hear(tools, 'Target.attachedToTarget', attached, ({ sessionId }) => {
    tell(tools, 'Emulation.setUserAgentOverride', appearance, sessionId);
  });
}

/**
 * The same for what the browser asks outside of any page, such as the script of a service worker. Nothing where the program cannot tell its version without being
 * opened, as on Windows.
 */
export async function ordinaryArguments({ executablePath, env }: ChromiumLaunch): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const told = await promisify(execFile)(executablePath, ['--version', '--no-sandbox'], {
    env,
    timeout: 5000,
  }).catch(() => ({ stdout: '' }));
  const version = /\d+(\.\d+){3}/.exec(told.stdout)?.[0];
  return version === undefined ? [] : [`--user-agent=${appearanceOf(version, process.platform).userAgent}`];
}
