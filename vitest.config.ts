import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Vite's own transformer reads the decorator settings from tsconfig.json; the aliases come from there too.
export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // one copy of graphql: Nest loads the CommonJS build, Vite would pick the other one
    alias: [{ find: /^graphql$/, replacement: path.resolve('node_modules/graphql/index.js') }],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/setup-file.ts'],
    include: ['test/**/*.spec.ts'],
    exclude: process.env['BROWSER_TESTS'] ? [] : ['test/web/**', 'test/kill/**', '**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
