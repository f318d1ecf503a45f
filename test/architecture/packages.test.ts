import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

describe('the packages', () => {
  it('are installed without compiling anything, also by an npm that does not know allowScripts', () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.looseObject({})) })
      .parse(json('package-lock.json'));
    // npm drops this line when it writes the lock file anew. Put it back by hand: without it npm 10 runs node-gyp, and a machine without a compiler fails.
    expect(lock.packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false });
  });

  it('are named with exact versions, and the lock file names no address they come from', () => {
    const all = z.record(z.string(), z.string());
    const { dependencies, devDependencies } = z
      .object({ dependencies: all, devDependencies: all })
      .parse(json('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(JSON.stringify(json('package-lock.json'))).not.toContain('"resolved"');
  });
});
