import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fontConfiguration } from './font-configuration.ts';
import { cacheFolder } from '../../node/user-folders.ts';

const run = promisify(execFile);

/** An unpacked Chromium. */
export interface BundledBrowser {
  readonly program: string;
  /** Libraries that Chromium needs and a bare machine may lack. */
  readonly libraries: string;
  /** A fontconfig folder with a font, for machines without any. */
  readonly fonts: string;
}

/**
 * The Chromium that the npm package carries, unpacked once for each version and person. It is unpacked aside and renamed into
 * place, so several runs at once neither see half of it nor unpack over one another.
 * @throws on a platform for which the package carries none
 */
export async function bundledBrowser(): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is no Chrome, Chromium or Edge on this machine; install one.');
  }
  const packed = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));
  const surroundings = { platform: process.platform, home: homedir(), environment: process.env };
  const folder = join(cacheFolder(surroundings), `chromium-${await version(packed)}`);
  const browser = {
    program: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fonts: join(folder, 'fonts'),
  };
  if (!(await exists(browser.program))) await unpack(packed, folder);
  return browser;
}

async function unpack(packed: string, folder: string): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const aside = await mkdtemp(join(parent, '.unpacking-'));
  try {
    const script = fileURLToPath(new URL('./unpack-bundled.ts', import.meta.url));
    await run(process.execPath, [script, packed], { env: { ...process.env, TMPDIR: aside } });
    await writeFile(join(aside, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another run was quicker: its copy is as good.
    if (!(await exists(join(folder, 'chromium')))) throw error;
  }
}

async function version(packed: string): Promise<string> {
  const text = await readFile(join(packed, '..', 'package.json'), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const isNamed = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return isNamed && typeof parsed.version === 'string' ? parsed.version : 'unknown';
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
