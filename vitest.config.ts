import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,vectors,property,tamper,architecture}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
