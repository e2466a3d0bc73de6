import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Two files without dependencies: the script of the form, and the worker that keeps the form on the device. */
export default defineConfig({
  root,
  resolve: {
    alias: { '@enishi/questionnaire': resolve(root, '../../../libs/questionnaire/src/index.ts') },
  },
  build: {
    outDir: resolve(root, '../../../dist/respondent'),
    emptyOutDir: true,
    target: ['es2022', 'safari16.4'],
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: {
        respondent: resolve(root, 'respondent.ts'),
        'offline-worker': resolve(root, 'offline-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
