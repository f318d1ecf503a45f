import { isAbsolute, join } from 'node:path';

/** What decides where a person's folders are. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder for Holdfast's few settings (never evidence). `HOLDFAST_CONFIG` overrides the place that the system provides for
 * settings; a relative value of the XDG variable is ignored, as the XDG Base Directory Specification asks.
 */
export function configFolder({ platform, home, environment }: Surroundings): string {
  const own = environment['HOLDFAST_CONFIG'];
  if (own !== undefined && own !== '') return own;
  if (platform === 'win32')
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Holdfast');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Holdfast');
  const base = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(base) ? base : join(home, '.config'), 'holdfast');
}

/** The folder for what can be made again at any time. */
export function cacheFolder({ platform, home, environment }: Surroundings): string {
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Holdfast', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Holdfast');
  const base = environment['XDG_CACHE_HOME'] ?? '';
  return join(isAbsolute(base) ? base : join(home, '.cache'), 'holdfast');
}
