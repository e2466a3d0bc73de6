import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take longest: they begin first, or one worker would wait for them at the end. */
const LONGEST = [
  'test/kill/answering',
  'test/kill/first-start',
  'test/web/every-screen',
  // loads the whole demo, which `follow-up` then finds loaded
  'test/demo/year',
  'test/demo/history',
  'test/questionnaire/differential',
];

/** Place in `LONGEST`; behind them all when it is not named. */
function rankOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.includes(name));
  return place === -1 ? LONGEST.length : place;
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own method, which returns a new list
    const usual = await super.sort(files);
    return usual.toSorted((left, right) => rankOf(left) - rankOf(right));
  }
}

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
    // Loading the modules anew for each of a hundred files took as long as half of the tests. Files keep apart what
    // they do by a database each; `test/support/setup-file.ts` puts the settings of the process back before each.
    isolate: false,
    sequence: { sequencer: LongestFirst },
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
