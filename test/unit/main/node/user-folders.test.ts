import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder, configFolder } from '../../../../src/main/node/user-folders.ts';

const home = '/home/é';

describe('the folder for settings', () => {
  test('is where each system keeps settings', () => {
    const at = (platform: NodeJS.Platform, environment = {}) => configFolder({ platform, home, environment });
    expect(at('linux')).toBe(join(home, '.config', 'holdfast'));
    expect(at('linux', { XDG_CONFIG_HOME: '/x' })).toBe(join('/x', 'holdfast'));
    expect(at('darwin')).toBe(join(home, 'Library', 'Application Support', 'Holdfast'));
    expect(at('win32', { APPDATA: 'R' })).toBe(join('R', 'Holdfast'));
  });

  test('is never relative to where the program happens to run', () => {
    const environment = { XDG_CONFIG_HOME: 'relative', XDG_CACHE_HOME: '' };
    expect(configFolder({ platform: 'linux', home, environment })).toBe(join(home, '.config', 'holdfast'));
    expect(cacheFolder({ platform: 'linux', home, environment })).toBe(join(home, '.cache', 'holdfast'));
  });

  test('can be chosen by the person', () => {
    const environment = { HOLDFAST_CONFIG: '/mine', XDG_CONFIG_HOME: '/x' };
    expect(configFolder({ platform: 'linux', home, environment })).toBe('/mine');
  });
});
