import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,vectors,property,tamper,architecture}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
    pool: 'forks',
    // On two cores the default leaves one of them idle, and most of the time here is the key derivation of real vaults.
    maxWorkers: 2,
  },
});
